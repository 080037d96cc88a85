import { expect, test } from 'vitest';
import { openQueues } from '../../queues/queues.ts';
import type { ArticleId, CaptureId, Instant, Url } from '../../src/article.ts';
import { dropFailed } from '../../src/steps/drop-failed.ts';
import { type Recovered, recover } from '../../src/steps/recover.ts';
import { openStore } from '../../src/store/store.ts';
import { articleId } from '../../src/text/urls.ts';
import { taggedItem } from '../store/items.ts';
import { testDatabase } from '../store/test-database.ts';

const { db, pool } = await testDatabase();
const store = openStore(db);
const address = (name: string) => `https://lost.example/${name}` as Url;

const stored = async (name: string, status = 200): Promise<CaptureId> => {
  const { id } = await store.captures.put({
    url: address(name),
    finalUrl: address(name),
    status,
    requestHeaders: {},
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(name),
    dateCaptured: '2026-11-21T10:00:00Z' as Instant,
  });
  return id;
};

const discovered = (...names: readonly string[]) =>
  store.ledger.discover(names.map((name) => ({ url: address(name) })));

async function sweep(queues: Awaited<ReturnType<typeof openQueues>>): Promise<Recovered> {
  return recover(
    {
      unfinished: store.ledger.unfinished,
      capturesOf: store.captures.ofUrl,
      versions: (ids) => store.articles.list({ ids }, { limit: 100 }),
      drop: store.ledger.drop,
      enqueueTag: (jobs) => queues.addBulk('tag', jobs),
      enqueueCluster: (jobs) => queues.addBulk('cluster', jobs),
    },
    { olderThanSeconds: 0 },
  );
}

test('what lost its job gets it again, once; what was never stored is dropped with a reason', async () => {
  const queues = await openQueues({ pool }, { onQuarantine: async () => undefined });
  await discovered('never-stored', 'stored', 'refused', 'fetched', 'tagged', 'announced');
  const captures = [await stored('stored'), await stored('fetched')];
  await stored('refused', 404);
  await store.ledger.reach([articleId(address('fetched'))], 'fetched');
  await store.articles.save({ item: taggedItem(address('tagged')) });
  await db
    .updateTable('ledger')
    .set({ dueAt: new Date() })
    .where('id', '=', articleId(address('announced')))
    .execute();

  expect(await sweep(queues)).toEqual({ tag: 2, cluster: 1, dropped: 2 });
  expect(await sweep(queues)).toEqual({ tag: 2, cluster: 1, dropped: 0 });

  const tag: { article: string; capture: string }[] = [];
  const cluster: { article: string; version: number }[] = [];
  await queues.work('tag', async (job) => void tag.push(job));
  await queues.work('cluster', async (job) => void cluster.push(job));
  await queues.idle(['tag', 'cluster']);
  await queues.close();
  expect(tag.map(({ capture }) => capture).toSorted()).toEqual(captures.toSorted());
  expect(cluster).toEqual([{ article: articleId(address('tagged')), version: 1 }]);
  const state = async (name: string) => {
    const row = await store.ledger.get(articleId(address(name)));
    return [row?.state, row?.reason];
  };
  expect(await state('never-stored')).toEqual(['dropped', 'NOT_STORED']);
  expect(await state('refused')).toEqual(['dropped', 'FETCH_NOT_FOUND']);
  expect(await state('announced')).toEqual(['discovered', undefined]);
});

test('an article whose job failed for good is dropped, once, and an outlet is no article', async () => {
  await discovered('failing');
  const id = articleId(address('failing'));
  const drop = (queue: string, item: string) =>
    dropFailed(
      { queue, item, code: 'NOT_FOUND', message: 'Not found: capture x' },
      store.ledger.drop,
    );
  await drop('crawl', id);
  expect((await store.ledger.get(id as ArticleId))?.state).toBe('discovered');
  await drop('cluster', id);
  expect(await store.ledger.get(id as ArticleId)).toMatchObject({
    state: 'dropped',
    reason: 'NOT_FOUND',
  });
});
