import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captures } from '../../src/store/captures.ts';
import { testDatabase } from '../store/test-database.ts';
import { HOURS_AFTER_CHANGE } from './hostile-web/crawl-all.ts';
import { breaches, expectedEnds, serveHostileWeb } from './hostile-web/hosts.ts';

const { db, url } = await testDatabase();
const INTERVAL_SECONDS = 0.02;
const HOSTS = Number(process.env['HOSTILE_HOSTS'] ?? 8);
const ARTICLES = 25;
const KILLS = Number(process.env['HOSTILE_KILLS'] ?? 3); // 10 for issue 5
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
      await new Promise((passed) => setTimeout(passed, 20));
      if (child.exitCode !== null) throw new Error(`the crawler ended with ${child.exitCode}`);
    }
  };
  let rounds = 0;
  return {
    child,
    started: () => said('start', rounds),
    crawl: (hours: number): Promise<void> => {
      rounds += 1;
      child.stdin.write(`${hours}\n`);
      return said('done', rounds);
    },
  };
}

beforeAll(async () => {
  web = await serveHostileWeb({ hosts: HOSTS, articles: ARTICLES });
  for (let kill = 0; kill < KILLS; kill += 1) {
    const crawler = startCrawler();
    crawler.crawl(0).catch(() => undefined); // it will be killed
    await crawler.started();
    await new Promise((passed) => setTimeout(passed, 300 + 1500 * Math.random()));
    crawler.child.kill('SIGKILL');
    await once(crawler.child, 'exit');
  }
  const two = [startCrawler(), startCrawler()];
  const round = (hours: number) => Promise.all(two.map((crawler) => crawler.crawl(hours)));
  await round(1.2); // the leases of the dead are over
  await round(1.4);
  web.change();
  for (const hours of HOURS_AFTER_CHANGE) await round(1.5 + hours);
}, 15 * MINUTES);

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

// Skipped while src/store/hosts.ts reads the wait from the statement's snapshot: two crawlers that ask for a host at one
// moment then both get it (188 of 200 tries). With a wait that is never 0 for the one who lost, this passes.
test('no request came too early, and no host had two visitors at once', () => {
  expect(breaches(web.log, INTERVAL_SECONDS)).toEqual([]);
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
