import { beforeEach, describe, expect, test } from 'vitest';
import { newFeed } from '../../crawlers/feed-life.ts';
import type { Day } from '../../crawlers/feed-volume.ts';
import {
  languageFindings,
  sourceFindings,
  type WallCount,
  wallFindings,
} from '../../crawlers/findings.ts';
import type { Instant } from '../../src/article.ts';
import { watchSources } from '../../src/steps/watch-sources.ts';
import { languageDays, wallCounts } from '../../src/store/source-history.ts';
import { openStore } from '../../src/store/store.ts';
import { testDatabase } from '../store/test-database.ts';

const { db } = await testDatabase();
const store = openStore(db);
const NOW = new Date('2026-11-22T09:00:00Z');
const dayAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

/** Twenty days that ended yesterday. */
const days = (items: readonly number[]): readonly Day[] =>
  items.map((count, n) => ({ day: dayAgo(items.length - n).slice(0, 10), items: count }));
const usual = Array.from({ length: 20 }, (_, n) => 18 + (n % 5));
const feed = (items: readonly number[], more: object = {}) => ({
  outlet: 'ir/irna',
  feed: {
    ...newFeed('https://irna.example/rss', NOW),
    state: 'live' as const,
    days: days(items),
    polled: dayAgo(0) as Instant,
    ...more,
  },
});
const kinds = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind);

describe('a source', () => {
  test('that is as it always is raises nothing', () => {
    expect(sourceFindings(feed([...usual, 19]), NOW)).toEqual([]);
  });
  test('is silent, drops or surges against its own history', () => {
    expect(kinds(sourceFindings(feed([...usual, 0]), NOW))).toEqual(['silence']);
    expect(kinds(sourceFindings(feed([...usual, 4]), NOW))).toEqual(['drop']);
    expect(kinds(sourceFindings(feed([...usual, 90]), NOW))).toEqual(['surge']);
    expect(sourceFindings(feed([...usual, 0]), NOW)[0]?.detail).toMatch(/^0 on 2026-11-21, 20\./);
  });
  test('that is gone is told with its last answer', () => {
    const gone = { state: 'gone', lastError: 'FETCH_GONE', answered: '2026-10-01T00:00:00Z' };
    expect(sourceFindings(feed(usual, gone), NOW)).toEqual([
      {
        kind: 'gone',
        subject: 'https://irna.example/rss',
        outlet: 'ir/irna',
        detail: 'FETCH_GONE; last answer 2026-10-01T00:00:00Z',
      },
    ]);
  });
  test('that we did not ask is not called silent', () => {
    expect(sourceFindings(feed([...usual, 0], { polled: dayAgo(5) }), NOW)).toEqual([]);
  });
});

test('a language is missing at an outlet, and silent when it is missing everywhere', () => {
  const line = (outlet: string, language: string, items: readonly number[]) => ({
    outlet,
    language,
    days: days(items),
  });
  const found = languageFindings(
    [
      line('ir/irna', 'fa', [...usual, 21]),
      line('ir/irna', 'fr', [...usual, 0]),
      line('ir/mehr', 'fa', [...usual, 19]),
    ],
    NOW,
  );
  expect(found.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'language ir/irna fr',
    'silence fr',
  ]);
});

test('pages that suddenly are walls are told; those of an outlet that always shows them are not', () => {
  const counts: WallCount = {
    outlet: 'de/dw',
    walls: 9,
    articles: 3,
    wallsBefore: 2,
    articlesBefore: 300,
  };
  expect(wallFindings(counts)).toEqual([
    { kind: 'walls', subject: 'de/dw', outlet: 'de/dw', detail: '9 of 12 pages; before 1 %' },
  ]);
  expect(wallFindings({ ...counts, wallsBefore: 200 })).toEqual([]);
  expect(wallFindings({ ...counts, articles: 40 })).toEqual([]);
  expect(wallFindings({ ...counts, walls: 2, articles: 0 })).toEqual([]);
});

describe('alerts', () => {
  beforeEach(async () => {
    for (const table of ['alerts', 'feeds', 'ledger'] as const)
      await db.deleteFrom(table).execute();
  });
  const watch = (now: Date, isWatched = (_: string) => true) =>
    watchSources(
      {
        feeds: () => store.feeds.list(),
        languageDays: (time) => languageDays(db, time),
        wallCounts: (time) => wallCounts(db, time),
        isWatched,
        reconcile: store.alerts.reconcile,
      },
      now,
    );
  const silent = feed([...usual, 0]);

  test('are raised once, stay while it lasts, and are cleared when it is over', async () => {
    await store.feeds.put(silent.feed, silent.outlet);
    expect(kinds(await watch(NOW))).toEqual(['silence']);
    expect(await watch(new Date(NOW.getTime() + 1000))).toEqual([]);
    const [alert] = await store.alerts.list();
    expect(alert).toMatchObject({
      kind: 'silence',
      outlet: 'ir/irna',
      raisedAt: '2026-11-22T09:00:00Z',
    });
    await store.feeds.put(feed([...usual, 19]).feed, silent.outlet);
    expect(await watch(new Date(NOW.getTime() + 2000))).toEqual([]);
    expect(await store.alerts.list()).toEqual([]);
    expect(await store.alerts.list({ cleared: true })).toMatchObject([{ id: alert?.id }]);
    await store.feeds.put(silent.feed, silent.outlet);
    expect(kinds(await watch(new Date(NOW.getTime() + 3000)))).toEqual(['silence']);
    expect(await store.alerts.list({ cleared: true })).toHaveLength(2);
  });

  test('are acknowledged once, by somebody, and stay open', async () => {
    await store.feeds.put(silent.feed, silent.outlet);
    await watch(NOW);
    const id = (await store.alerts.list())[0]?.id ?? '';
    expect(await store.alerts.acknowledge(id, 'ann', NOW)).toBe(true);
    expect(await store.alerts.acknowledge(id, 'bob', NOW)).toBe(false);
    expect(await store.alerts.acknowledge('no such', 'bob', NOW)).toBe(false);
    expect(await watch(new Date(NOW.getTime() + 1000))).toEqual([]);
    expect(await store.alerts.list()).toMatchObject([{ id, acknowledgedBy: 'ann' }]);
  });

  test('are not raised about an outlet that we paused ourselves', async () => {
    await store.feeds.put(silent.feed, silent.outlet);
    expect(await watch(NOW, () => false)).toEqual([]);
  });

  test('count the walls of the last day from the ledger', async () => {
    const row = (n: number, state: string, at: string) => ({
      id: `${state}-${n}-${at}`,
      url: `https://dw.example/${n}`,
      outlet: 'de/dw',
      state: state as never,
      discoveredAt: at,
      fetchedAt: at,
      queuedAt: at,
      ...(state === 'dropped' ? { reason: 'EXTRACT_NOT_ARTICLE', droppedAt: at } : {}),
    });
    const many = (count: number, state: string, at: string) =>
      Array.from({ length: count }, (_, n) => row(n, state, at));
    await db
      .insertInto('ledger')
      .values([
        ...many(40, 'queued', dayAgo(5)),
        ...many(1, 'dropped', dayAgo(4)),
        ...many(2, 'queued', dayAgo(0.5)),
        ...many(8, 'dropped', dayAgo(0.2)),
      ])
      .execute();
    expect(await wallCounts(db, NOW)).toEqual([
      { outlet: 'de/dw', walls: 8, articles: 2, articlesBefore: 40, wallsBefore: 1 },
    ]);
    expect(kinds(await watch(NOW))).toEqual(['walls']);
  });
});
