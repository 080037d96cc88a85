import { writeWarc } from '../../crawlers/warc/write.ts';
import type { ArticleFilter, ArticleSummary } from '../store/article-lists.ts';
import type { Store } from '../store/store.ts';
import type { StorySummary } from '../store/stories.ts';
import type { Given } from './commands.ts';
import { writeOut } from './output.ts';
import { withApp } from './with-app.ts';

/** Everything that was gathered, for others to use: records as JSON Lines, evidence as WARC. */
export const exportCommands = {
  articles: ({ options }: Given) =>
    withApp(({ store }) => writeOut(options, articleLines(store, filterOf(options)))),

  stories: ({ options }: Given) => withApp(({ store }) => writeOut(options, storyLines(store))),

  warc: ({ options }: Given) =>
    withApp(({ store, settings }) => {
      const about = { software: 'Wirewatch/0.1', operator: settings.contact };
      return writeOut(options, writeWarc(store.captures.all(), about));
    }),
} as const;

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
