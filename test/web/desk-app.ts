import { DEMO_OUTLETS } from '../../demo/outlets.ts';
import { articlePage } from '../../demo/pages.ts';
import { publishedBy } from '../../demo/published.ts';
import type { App } from '../../src/app.ts';
import type { ArticleId, Instant, TaggedItem, Url } from '../../src/article.ts';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { line } from '../../src/pipeline.ts';
import { openPlacing } from '../../src/steps/place-article.ts';
import { queueForReview } from '../../src/steps/queue-for-review.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { articleId } from '../../src/text/urls.ts';
import { createSite } from '../../src/web/site.tsx';
import { testDatabase } from '../store/test-database.ts';

export interface TestDesk {
  readonly app: App;
  readonly store: Store;
  readonly siteOf: (analyst: string) => ReturnType<typeof createSite>;
  /** Through the whole line, into the queue. */
  readonly publish: (items: readonly TaggedItem[]) => Promise<readonly ArticleId[]>;
}

const noJobs = { waiting: 0, active: 0, delayed: 0, oldestSeconds: 0 };

/** The site over a fresh, real database. Nothing is crawled: there are no queues of jobs here. */
export async function testDesk(): Promise<TestDesk> {
  const database = await testDatabase();
  const store = openStore(database.db);
  const app = {
    settings: { ...readSettings({}), timeZone: 'UTC' },
    log: createLog('silent'),
    database,
    store,
    outlets: new Map(),
    queues: { add: async () => undefined, counts: async () => noJobs },
    mayCrawl: () => true,
  } as unknown as App; // what the site reads of it
  const place = await openPlacing({
    recent: async function* () {},
    article: store.placeable,
    place: store.articles.place,
    judgeEdit: store.articles.judgeEdit,
    enqueueReview: async (item) => queueForReview({ store, gradeOf: () => [] })([item]),
  });
  return {
    app,
    store,
    siteOf: (analyst) => createSite({ app, analyst, hosts: ['127.0.0.1', 'localhost'] }),
    publish: async (items) => {
      await store.ledger.discover(items.map(({ url }) => ({ url })));
      for (const item of items) {
        await store.articles.save({ item });
        await place({ article: item.id });
      }
      return items.map(({ id }) => id);
    },
  };
}

/** What the five invented outlets of the demo have published, read by the real line. */
export function demoItems(mostOfEach: number): readonly TaggedItem[] {
  const now = new Date('2026-11-21T12:00:00Z');
  return DEMO_OUTLETS.flatMap((outlet, index) => {
    const pages = publishedBy(outlet, `https://outlet${index}.example`, { now, edited: new Set() });
    const { key, name, country, kind } = outlet.declaration;
    return pages.slice(0, mostOfEach).map((page) =>
      line.run({
        id: articleId(page.url),
        url: page.url as Url,
        mediaType: 'text/html',
        text: articlePage(outlet, page, pages),
        dateFetched: now.toISOString() as Instant,
        outlet: {
          key,
          name: typeof name === 'string' ? name : key,
          ...(country === undefined ? {} : { country }),
          ...(kind === undefined ? {} : { kind }),
        } as NonNullable<TaggedItem['outlet']>,
      }),
    );
  });
}

/** A form as a browser without scripts sends it. */
export const form = (
  fields: Readonly<Record<string, string | readonly string[]>>,
): RequestInit => ({
  method: 'POST',
  headers: {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: 'http://127.0.0.1',
    Host: '127.0.0.1',
  },
  body: new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one as string]),
    ),
  ).toString(),
});

export const at = (path: string): string => `http://127.0.0.1${path}`;
