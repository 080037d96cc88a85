import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outlet } from '../../crawlers/outlet.ts';
import { type App, openApp } from '../../src/app.ts';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/store.ts';
import { serveWeb } from '../crawlers/web.ts';
import { testDatabase } from '../store/test-database.ts';

const { db, url: databaseUrl } = await testDatabase();
const elsewhere = openStore(db); // as another process sees the same database
const PAGES = 60;

const web = await serveWeb(({ url = '' }) => {
  if (url === '/feed') {
    const items = Array.from({ length: PAGES }, (_, n) => `<item><link>/page-${n}</link></item>`);
    return { body: `<rss><channel>${items.join('')}</channel></rss>` };
  }
  return url.startsWith('/page-')
    ? { body: `<p>${url}</p>`, headers: { 'content-type': 'text/html' } }
    : { status: 404 };
});
const outlet: Outlet = {
  key: 'zz/slow',
  name: 'Slow',
  url: web.origin,
  country: 'IQ',
  languages: ['en'],
  ownership: 'private',
  kind: 'portal',
  family: 'slow',
  timeZone: 'UTC',
  sources: [{ kind: 'feed', url: `${web.origin}/feed` }],
};
let app: App;

beforeAll(async () => {
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    WIREWATCH_ALLOW_PRIVATE: '127.0.0.1',
    WIREWATCH_INTERVAL: '0.15',
  });
  app = await openApp({ settings, log: createLog('silent'), outlets: [outlet] });
  await app.work(['crawl']);
  await app.schedule();
});
afterAll(async () => {
  await app.close();
  await web.close();
});

const pages = () => web.log.filter(({ path }) => path.startsWith('/page-')).map(({ path }) => path);

test('an outlet is crawled when it is due, stops when another process pauses it, and goes on after', async () => {
  await expect.poll(() => pages().length, { timeout: 20_000 }).toBeGreaterThan(3);
  await elsewhere.outlets.setState([outlet.key], 'paused');
  await app.queues.idle(['crawl']);
  const visited = pages().length;
  expect(visited).toBeLessThan(PAGES);
  await wait(1000);
  expect(pages()).toHaveLength(visited);

  await elsewhere.outlets.setState([outlet.key], 'active');
  await app.queues.add('crawl', { outlet: outlet.key });
  await expect.poll(() => new Set(pages()).size, { timeout: 30_000 }).toBe(PAGES);
  await app.queues.idle(['crawl']);
  const dropped = await db
    .selectFrom('ledger')
    .selectAll()
    .where('state', '=', 'dropped')
    .execute();
  expect(dropped).toEqual([]);
});

test('a run that was begun has ended', async () => {
  const runs = await elsewhere.runs.list();
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
});
