import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId, Instant } from '../../src/article.ts';
import {
  comparePositions,
  listenForEvents,
  type Position,
  readPosition,
} from '../../src/store/events.ts';
import { openStore } from '../../src/store/store.ts';
import { testDatabase } from './test-database.ts';

const database = await testDatabase();
const store = openStore(database.db);
const ids = Array.from({ length: 3 }, (_, index) => `article-${index}` as ArticleId);
const lease = { analyst: 'M. Lind', leaseSeconds: 60 };
const since = async (position: Position) => {
  for (let tries = 0; await store.events.hasAfter(position); tries += 1) {
    const found = await store.events.after(position);
    if (found.length > 0 || tries > 50) return found;
    await sleep(100); // a transaction of another test still runs on the same server
  }
  return [];
};
const told = async (position: Position) =>
  (await since(position)).map(({ kind, ids: which }) => `${kind} ${which.join(' ')}`);

beforeAll(async () => {
  await store.reviewQueue.enqueue(ids.map((article) => ({ article, language: 'ar' })));
});

describe('the outbox', () => {
  test('tells what is queued, leased, released, in the order it happened, one event a statement', async () => {
    const start = '0-0';
    expect(await told(start)).toEqual([`queued ${ids.join(' ')}`]);
    const before = await store.events.now();
    await store.reviewQueue.claimArticle(ids[0] as ArticleId, lease);
    await store.reviewQueue.extend(ids[0] as ArticleId, lease); // a heartbeat is no news
    await store.reviewQueue.release(ids[0] as ArticleId, lease.analyst);
    await sleep(50);
    expect(await told(before)).toEqual([`leased ${ids[0]}`, `released ${ids[0]}`]);
  });

  test('what does not happen in the end is not told', async () => {
    const before = await store.events.now();
    const rolledBack = database.db.transaction().execute(async (trx) => {
      await openStore(trx)
        .reviewQueue.release(ids[1] as ArticleId, 'nobody')
        .catch(() => undefined);
      await openStore(trx).reviewQueue.claim(lease);
      throw new Error('the process dies here');
    });
    await expect(rolledBack).rejects.toThrow('dies');
    expect(await told(before)).toEqual([]);
  });

  test('a transaction that ends late is read late, and nothing that came after is read before it', async () => {
    const before = await store.events.now();
    const late = await database.pool.connect();
    await late.query('begin');
    await late.query("select emit_event('ops', 'late', array['one'])");
    await store.reviewQueue.claimArticle(ids[2] as ArticleId, lease);
    expect(await store.events.after(before)).toEqual([]);
    expect(await store.events.hasAfter(before)).toBe(true);
    await late.query('commit');
    late.release();
    await sleep(50);
    expect(await told(before)).toEqual(['late one', `leased ${ids[2]}`]);
    await store.reviewQueue.releaseAll(lease.analyst);
  });

  test('of many ids the first hundred are named, and all are counted', async () => {
    const before = await store.events.now();
    const many = Array.from({ length: 250 }, (_, index) => ({
      article: `many-${index}` as ArticleId,
      language: 'fr',
    }));
    await store.reviewQueue.enqueue(many);
    const [event] = await since(before);
    expect(event).toMatchObject({ topic: 'queue', kind: 'queued', count: 250 });
    expect(event?.ids).toHaveLength(100);
  });

  test('a digest that is built, a feed that ails, and a job in quarantine are told', async () => {
    const before = await store.events.now();
    await store.digests.put({
      day: '2026-11-21',
      edition: 'daily',
      title: 'Daily digest',
      content: {},
      createdBy: 'M. Lind',
      createdAt: '2026-11-21T12:00:00Z' as Instant,
    });
    const feed = {
      url: 'https://outlet.example/rss',
      state: 'live',
      nextPoll: '2026-11-21T12:00:00Z',
    };
    await store.feeds.put(feed as never, 'xx/outlet');
    await store.feeds.put({ ...feed, state: 'ailing' } as never, 'xx/outlet');
    await sleep(50);
    expect(await told(before)).toEqual(['built 2026-11-21', 'feed https://outlet.example/rss']);
  });

  test('the table is bounded', async () => {
    await database.pool.query(
      "insert into events (topic, kind, ids, count) values ('ops', 'old', '{}', 0)",
    );
    const { rows } = await database.pool.query('select max(id)::int as last from events');
    await database.pool.query("select setval(pg_get_serial_sequence('events', 'id'), $1)", [
      Math.ceil((rows[0].last + 100_000) / 1000) * 1000 + 999,
    ]);
    await database.pool.query("select emit_event('ops', 'thousandth', array['x'])");
    const left = await database.pool.query('select count(*) as rows from events');
    expect(left.rows[0].rows).toBe(1);
    expect(await store.events.reaches('1-0')).toBe(false);
    expect(await store.events.reaches(await store.events.now())).toBe(true);
  });

  test('a listener is woken by another connection', async () => {
    let woken = 0;
    const listening = listenForEvents(database, () => {
      woken += 1;
    });
    for (let tries = 0; !listening.isOn() && tries < 100; tries += 1) await sleep(20);
    const before = woken;
    await database.pool.query("select emit_event('ops', 'now', array['x'])");
    for (let tries = 0; woken === before && tries < 100; tries += 1) await sleep(20);
    expect(woken).toBeGreaterThan(before);
    await listening.close();
  });

  test('positions are compared as numbers, and anything else is refused', () => {
    expect(comparePositions('9-5', '10-1')).toBe(-1);
    expect(comparePositions('10-11', '10-2')).toBe(1);
    expect(comparePositions('10-2', '10-2')).toBe(0);
    expect(() => readPosition('1; drop table')).toThrow('no position');
  });
});
