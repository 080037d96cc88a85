import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { openStore } from '../../src/store/store.ts';
import { testDatabase } from '../store/test-database.ts';
import { watchEvents } from './event-source.ts';

const { db, url } = await testDatabase();
const store = openStore(db);
const lease = { analyst: 'R. Okafor', leaseSeconds: 60 };
const client = fileURLToPath(new URL('site-process.ts', import.meta.url));
let server: ChildProcess;
let port = '0';

async function start(): Promise<void> {
  server = spawn(process.execPath, ['--import', 'tsx', client, url, port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told] = await once(server.stdout as NonNullable<typeof server.stdout>, 'data');
  port = String(told).trim();
}
async function kill(): Promise<void> {
  server.kill('SIGKILL');
  await once(server, 'exit');
}
const eventsUrl = (query = '') => `http://127.0.0.1:${port}/api/v1/events${query}`;
const ids = Array.from({ length: 40 }, (_, index) => `article-${index}` as ArticleId);

beforeAll(async () => {
  await store.reviewQueue.enqueue(ids.map((article) => ({ article, language: 'ar' })));
  await start();
});
afterAll(kill);

describe('events', () => {
  test('what another process does is told at once, and only the topics that were asked for', async () => {
    const watched = watchEvents(() => eventsUrl('?topics=queue'));
    expect(await watched.until(() => watched.seen.length > 0)).toBe(true);
    expect(watched.seen[0]).toMatchObject({ event: 'ready', data: { topics: ['queue'] } });
    await store.quarantine.put({
      queue: 'tag',
      job: 'j',
      item: 'i',
      code: 'TAG_FAILED',
      message: 'm',
      facts: {},
      payload: {},
      attempts: 3,
    });
    const began = Date.now();
    await store.reviewQueue.claimArticle(ids[0] as ArticleId, lease);
    expect(await watched.until(() => watched.seen.length > 1)).toBe(true);
    expect(Date.now() - began).toBeLessThan(5000); // on a busy machine; a second at most otherwise
    expect(watched.seen.slice(1)).toMatchObject([
      { event: 'queue', data: { kind: 'leased', ids: [ids[0]] } },
    ]);
    await store.reviewQueue.releaseAll(lease.analyst);
    await watched.close();
  });

  test('a server that is killed and started again costs no event and repeats none', async () => {
    const start0 = await store.events.now();
    const watched = watchEvents(() => eventsUrl('?topics=queue'));
    expect(await watched.until(() => watched.seen.length > 0)).toBe(true);
    let isWorking = true;
    const working = (async () => {
      for (let round = 0; isWorking; round += 1) {
        await store.reviewQueue.claimArticle(ids[round % ids.length] as ArticleId, lease);
        if (round % 3 === 0) await store.reviewQueue.releaseAll(lease.analyst);
        await sleep(10);
      }
    })();
    for (let death = 0; death < 2; death += 1) {
      await sleep(500);
      await kill();
      await sleep(300);
      await start();
    }
    await sleep(500);
    isWorking = false;
    await working;
    const all = [];
    for (let at = start0; ; ) {
      const found = await store.events.after(at);
      all.push(...found);
      const last = found.at(-1);
      if (last === undefined) {
        if (!(await store.events.hasAfter(at))) break;
        await sleep(100);
      } else at = last.position;
    }
    const expected = all.filter(({ topic }) => topic === 'queue').map(({ position }) => position);
    const told = () => watched.seen.filter(({ event }) => event === 'queue').map(({ id }) => id);
    await watched.until(() => told().length >= expected.length);
    expect(told()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(50);
    expect(watched.connections()).toBe(3);
    await watched.close();
  }, 180_000);

  test('a place that is not in the outbox any more is said to be, and what is none is refused', async () => {
    await db.deleteFrom('events' as never).execute();
    const far = await fetch(eventsUrl('?after=nonsense'));
    expect(far.status).toBe(400);
    expect((await fetch(eventsUrl('?topics=weather'))).status).toBe(400);
    const ahead = watchEvents(() => eventsUrl('?after=9000000000000-1'));
    expect(await ahead.until(() => ahead.seen.length > 1)).toBe(true);
    expect(ahead.seen.map(({ event }) => event).slice(0, 2)).toEqual(['reset', 'ready']);
    await ahead.close();
  });

  test('a sixth stream of one user is refused, and one that is closed makes room', async () => {
    const streams = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const closing = new AbortController();
        const response = await fetch(eventsUrl(), { signal: closing.signal });
        return { closing, status: response.status };
      }),
    );
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const sixth = await fetch(eventsUrl());
    expect(sixth.status).toBe(429);
    expect(await sixth.json()).toMatchObject({ code: 'STREAMS_TOO_MANY' });
    for (const { closing } of streams) closing.abort();
    let status = 429;
    for (let tries = 0; status !== 200 && tries < 50; tries += 1) {
      const closing = new AbortController();
      status = (await fetch(eventsUrl(), { signal: closing.signal })).status;
      closing.abort();
      await sleep(50);
    }
    expect(status).toBe(200);
  });

  test('is neither kept nor compressed, and says when to come again', async () => {
    const closing = new AbortController();
    const response = await fetch(eventsUrl(), {
      headers: { 'Accept-Encoding': 'gzip' },
      signal: closing.signal,
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('no-transform');
    const piece = await response.body?.getReader().read();
    expect(new TextDecoder().decode(piece?.value)).toContain('retry: 5000');
    closing.abort();
  });
});
