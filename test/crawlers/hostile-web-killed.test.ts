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
const HOSTS = Number(process.env['HOSTILE_HOSTS'] ?? 12); // 200 for issue 5's 5,000 articles
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

// What a dead crawler had leased is due again an hour later, so the second round has work to be killed at, too.
const ROUNDS = [
  { hours: 0, kills: Math.ceil(KILLS / 2) },
  { hours: 1.2, kills: Math.floor(KILLS / 2) },
  { hours: 2.4, kills: 0 },
];
const LAST_HOURS = [150, 180, 210]; // what a kill undid is done again
let killedAtWork = 0;

beforeAll(async () => {
  web = await serveHostileWeb({ hosts: HOSTS, articles: ARTICLES });
  const two = [startCrawler(), startCrawler()];
  const round = async (hours: number, kills: number): Promise<void> => {
    const rounds = two.map((crawler) => crawler.crawl(hours));
    await Promise.all(two.map((crawler) => crawler.started()));
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(100 + (400 + 30 * HOSTS) * Math.random());
      const n = kill % 2;
      if (two[n]?.isWorking()) killedAtWork += 1;
      two[n]?.child.kill('SIGKILL');
      const next = startCrawler();
      two[n] = next;
      rounds[n] = next.crawl(hours);
      await next.started();
    }
    await Promise.all(rounds);
  };
  for (const { hours, kills } of ROUNDS) await round(hours, kills);
  web.change();
  for (const hours of [...HOURS_AFTER_CHANGE, ...LAST_HOURS]) await round(2.5 + hours, 0);
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
  expect(killedAtWork).toBe(KILLS);
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
