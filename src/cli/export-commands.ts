import { heldCaptures } from '../../crawlers/warc/held.ts';
import { writeWarc } from '../../crawlers/warc/write.ts';
import type { ArticleId, Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { ArticleFilter, ArticleSummary } from '../store/article-lists.ts';
import type { CaptureFilter } from '../store/capture-reading.ts';
import type { Store } from '../store/store.ts';
import type { StorySummary } from '../store/stories.ts';
import type { Given } from './commands.ts';
import { writeOut } from './output.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** Everything that was gathered, for others to use: records as JSON Lines, evidence as WARC. */
export const exportCommands = {
  articles: ({ options }: Given) =>
    withApp(({ store }) => writeOut(options, articleLines(store, filterOf(options)))),

  stories: ({ options }: Given) => withApp(({ store }) => writeOut(options, storyLines(store))),

  warc: ({ options }: Given) =>
    withApp(async ({ store, settings }) => {
      const about = { software: 'Wirewatch/0.1', operator: settings.contact };
      const filter = await captureFilterOf(options, store);
      await writeOut(options, writeWarc(store.captures.all(filter), about));
      const pruned = await store.captures.countPruned(filter);
      if (pruned > 0)
        process.stderr.write(`${pruned} captures left out: their bodies were pruned\n`);
    }),

  prune: ({ values, options }: Given) =>
    withApp(async ({ store, settings }) => {
      const days = daysOf(options['olderThan']) ?? settings.keepBodiesDays;
      const before = new Date(Date.now() - days * dayMilliseconds).toISOString() as Instant;
      for (const file of values) {
        const held = await heldCaptures(file);
        const pruned = await store.captures.prune(held, before);
        printRows([{ file, held: held.length, pruned }], { json: options['json'] === true });
      }
    }),
} as const;

const dayMilliseconds = 86_400_000;

function daysOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const days = Number(given);
  if (Number.isFinite(days) && days >= 0) return days;
  throw new WireError('USAGE', `--older-than ${String(given)}`, { hint: 'give a number of days' });
}

async function captureFilterOf(options: Given['options'], store: Store): Promise<CaptureFilter> {
  const { outlet, url, article } = options;
  const asked = typeof article === 'string' ? await addressOf(store, article) : url;
  const [since, until] = [instantOf(options['since']), instantOf(options['until'])];
  return {
    ...(typeof outlet === 'string' ? { outlet } : {}),
    ...(typeof asked === 'string' ? { url: asked } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

async function addressOf(store: Store, article: string): Promise<string> {
  const row = await store.ledger.get(article as ArticleId);
  if (row === undefined) throw new WireError('NOT_FOUND', `article ${article}`);
  return row.url;
}

function instantOf(given: unknown): Instant | undefined {
  if (typeof given !== 'string') return undefined;
  const date = new Date(given);
  if (!Number.isNaN(date.getTime())) return date.toISOString() as Instant;
  throw new WireError('USAGE', given, { hint: 'give a day like 2026-11-21, or an instant' });
}

const rowsAtOnce = 100;
const line = (record: object): string => `${JSON.stringify(record)}\n`;

/** Newest first, each in its latest version with all its tags. */
async function* articleLines({ articles }: Store, filter: ArticleFilter): AsyncGenerator<string> {
  for (let after: ArticleSummary | undefined; ; ) {
    const page: readonly ArticleSummary[] = await articles.list(filter, {
      limit: rowsAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id } of page) yield line(await articles.get(id));
    after = page.at(-1);
    if (after === undefined) return;
  }
}

/** Most recently added to first, each with its members. */
async function* storyLines({ stories }: Store): AsyncGenerator<string> {
  for (let after: StorySummary | undefined; ; ) {
    const page: readonly StorySummary[] = await stories.list({
      limit: rowsAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const story of page) {
      yield line({ ...story, members: await stories.members(story.id) });
    }
    after = page.at(-1);
    if (after === undefined) return;
  }
}

function filterOf(options: Given['options']): ArticleFilter {
  const given = (name: string): string | undefined =>
    typeof options[name] === 'string' ? options[name] : undefined;
  const country = given('country')?.toUpperCase();
  const language = given('lang');
  const outlet = given('outlet');
  return {
    ...(country === undefined ? {} : { country }),
    ...(language === undefined ? {} : { language }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}
