import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captures } from '../../src/store/captures.ts';
import { testDatabase } from '../store/test-database.ts';
import { HOURS_AFTER_CHANGE } from './hostile-web/crawl-all.ts';
import { breaches, expectedEnds, serveHostileWeb } from './hostile-web/hosts.ts';

const { db, url } = await testDatabase();
const INTERVAL_SECONDS = 0.02;
const HOSTS = Number(process.env['HOSTILE_HOSTS'] ?? 8); // 200 for issue 5's 5,000 articles
const ARTICLES = 25;
const KILLS = Number(process.env['HOSTILE_KILLS'] ?? 10);
const MINUTES = 60_000;
const script = fileURLToPath(new URL('./hostile-web/crawler.ts', import.meta.url));

let web: Awaited<ReturnType<typeof serveHostileWeb>>;
const children = new Set<ChildProcess>();

function startCrawler() {
  const facts = [web.port, HOSTS, ARTICLES, INTERVAL_SECONDS].map(String);
  const args = ['--import', 'tsx', script, url, tmpdir(), ...facts];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.add(child);
  const lines: string[] = [];
  child.stdout.on('data', (bytes) => lines.push(...String(bytes).trim().split('\n')));
  const said = async (line: string, times: number): Promise<void> => {
    while (lines.filter((l) => l === line).length < times) {
      await wait(20);
      if (child.signalCode !== null) return; // killed by us: another takes over
      if (child.exitCode !== null) throw new Error(`the crawler ended with ${child.exitCode}`);
    }
  };
  let rounds = 0;
  return {
    child,
    started: () => said('start', rounds),
    isWorking: () => lines.filter((line) => line === 'done').length < rounds,
    crawl: (hours: number): Promise<void> => {
      rounds += 1;
      child.stdin.write(`${hours}\n`);
      return said('done', rounds);
    },
  };
}

const HOURS_BETWEEN = 1.2; // what a dead crawler had leased is due again after an hour
const MOST_ROUNDS = 12; // for the kills; a crawler is killed at work only
const LAST_HOURS = [150, 180, 210]; // what a kill undid is done again
let killed = 0;

beforeAll(async () => {
  web = await serveHostileWeb({ hosts: HOSTS, articles: ARTICLES });
  const two = [startCrawler(), startCrawler()];
  const round = async (hours: number, kills: number): Promise<void> => {
    const rounds = two.map((crawler) => crawler.crawl(hours));
    await Promise.all(two.map((crawler) => crawler.started()));
    for (let left = kills; left > 0; left -= 1) {
      await wait(50 + (300 + 30 * HOSTS) * Math.random());
      const n = two.findIndex((crawler) => crawler.isWorking());
      if (n < 0) break;
      two[n]?.child.kill('SIGKILL');
      killed += 1;
      const next = startCrawler();
      two[n] = next;
      rounds[n] = next.crawl(hours);
      await next.started();
    }
    await Promise.all(rounds);
  };
  let hours = 0;
  for (let n = 0; n < MOST_ROUNDS && killed < KILLS; n += 1, hours += HOURS_BETWEEN) {
    await round(hours, n === 0 ? Math.ceil(KILLS / 2) : KILLS - killed);
  }
  await round(hours, 0);
  web.change();
  for (const later of [...HOURS_AFTER_CHANGE, ...LAST_HOURS]) await round(hours + later, 0);
}, 30 * MINUTES);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await web.close();
});

test('every article ends as it has to, with crawlers killed on the way and two at once', async () => {
  const rows = await db
    .selectFrom('ledger')
    .select(['id', 'url', 'state', 'reason', 'detail'])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wrong: string[] = [];
  for (const [id, end] of expectedEnds(web.hosts)) {
    const row = byId.get(id);
    const found = row?.reason ?? row?.state ?? 'never seen';
    if (found !== end) wrong.push(`${row?.url ?? id}: ${found} (${row?.detail}) instead of ${end}`);
  }
  expect(wrong).toEqual([]);
});

test('no request came too early, and no host had two visitors at once', () => {
  expect(web.log.length).toBeGreaterThan(HOSTS * ARTICLES);
  expect(breaches(web.log, INTERVAL_SECONDS)).toEqual([]);
  expect(killed).toBe(KILLS);
});

test('what the ledger calls fetched is stored, and the chain of captures verifies', async () => {
  const rows = await db
    .selectFrom('ledger')
    .select(['url', 'capture'])
    .where('state', '=', 'fetched')
    .execute();
  for (const { capture } of rows) expect(capture).not.toBeNull();
  expect(rows.length).toBeGreaterThan(HOSTS * ARTICLES * 0.7);
  const report = await captures(db).verify({ bodies: true });
  expect(report.broken).toBeUndefined();
  expect(report.checked).toBeGreaterThanOrEqual(rows.length);
});
