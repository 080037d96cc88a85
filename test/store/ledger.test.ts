import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Url } from '../../src/article.ts';
import { crawlLedger } from '../../src/store/crawl-ledger.ts';
import { ledger } from '../../src/store/ledger.ts';
import { articleId } from '../../src/text/urls.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const store = ledger(db);

const steps = ['fetched', 'extracted', 'tagged', 'clustered', 'queued'] as const;

test('whatever happens in whatever order, every URL has one state and the counts add up', async () => {
  const event = fc.record({
    urls: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }),
    what: fc.constantFrom('discover', 'drop', ...steps),
  });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
      number += 1;
      const run = `run-${number}`;
      const urlOf = (index: number) => `https://${run}.example/${index}`;
      const seen = new Set<string>();
      for (const { urls, what } of events) {
        const ids = urls.map((index) => articleId(urlOf(index)));
        if (what === 'discover') {
          await store.discover(urls.map((index) => ({ url: urlOf(index), run })));
          for (const index of urls) seen.add(urlOf(index));
        } else if (what === 'drop') await store.drop(ids, 'FETCH_GONE');
        else {
          await store.reach(ids, what);
          const before = await store.list({ run });
          await store.reach(ids, what);
          expect(await store.list({ run })).toEqual(before);
        }
      }
      const { total, states, reasons } = await store.counts({ run });
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((all, count) => all + count, 0);
      expect(total).toBe(seen.size);
      expect(sum(states)).toBe(total);
      expect(sum(reasons)).toBe(states.dropped);
    }),
    { numRuns: 30 },
  );
});

test('a URL that is seen again stays where it is', async () => {
  const url = 'https://again.example/';
  expect(await store.discover([{ url }, { url }])).toHaveLength(1);
  await store.reach([articleId(url)], 'queued');
  expect(await store.discover([{ url }])).toEqual([]);
  await store.drop([articleId(url)], 'FETCH_GONE');
  expect((await store.get(articleId(url)))?.state).toBe('queued');
});

test('what lies unfinished can be found', async () => {
  const url = 'https://unfinished.example/';
  await store.discover([{ url }]);
  const found = await store.unfinished({ olderThanSeconds: 0 });
  expect(found.map((row) => row.url)).toContain(url);
  expect(await store.unfinished({ olderThanSeconds: 60 })).toEqual([]);
});

test('a crawl claims what is due, once, and visits end it', async () => {
  const crawl = crawlLedger(db);
  const now = new Date('2026-11-21T10:00:00Z');
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const where = { run: 'crawl-1', outlet: 'ir/irna', now };
  const items = ['a', 'b', 'c'].map((name) => ({
    id: articleId(`https://crawl.example/${name}`),
    url: `https://crawl.example/${name}` as Url,
    source: 'https://crawl.example/feed',
    announcement: name,
  }));
  expect((await crawl.see(items, where)).map(({ news }) => news)).toEqual(['new', 'new', 'new']);
  expect((await crawl.see(items, where)).map(({ news }) => news)).toEqual([
    'known',
    'known',
    'known',
  ]);
  const lease = { now, limit: 2, leaseSeconds: 60 };
  const [one, two] = await Promise.all([
    crawl.claim('ir/irna', lease),
    crawl.claim('ir/irna', lease),
  ]);
  const claimed = [...one, ...two].map(({ id }) => id);
  expect(new Set(claimed)).toEqual(new Set(items.map(({ id }) => id)));
  expect(claimed).toHaveLength(3);

  const [a, b, c] = items.map(({ id }) => id);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three items');
  const capture = '01930000-0000-7000-8000-000000000000' as never;
  await crawl.record(a, { kind: 'fetched', capture, sha256: 'x', next: later(100) }, where);
  await crawl.record(a, { kind: 'fetched', capture, sha256: 'x', next: later(100) }, where);
  await crawl.record(
    b,
    { kind: 'later', code: 'FETCH_BUSY', detail: '429', next: later(50) },
    where,
  );
  await crawl.record(c, { kind: 'dropped', reason: 'FETCH_GONE', detail: '410' }, where);
  expect(await store.counts({ run: 'crawl-1' })).toMatchObject({
    total: 3,
    states: { fetched: 1, discovered: 1, dropped: 1 },
    reasons: { FETCH_GONE: 1 },
  });
  const due = await crawl.claim('ir/irna', { now: later(200), limit: 10, leaseSeconds: 60 });
  expect(due.map(({ why, visits, attempts }) => [why, visits, attempts])).toEqual([
    ['retry', 0, 1],
    ['revisit', 1, 0],
  ]);
  const edited = items.map((item) => ({ ...item, announcement: `${item.announcement}!` }));
  expect((await crawl.see(edited, where)).map(({ news }) => news)).toEqual([
    'changed',
    'changed',
    'changed',
  ]);
});
