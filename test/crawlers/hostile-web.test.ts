import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryHosts, memoryPorts } from '../../crawlers/memory.ts';
import { addsUp, type CrawlReport } from '../../crawlers/report.ts';
import { articleId } from '../../src/text/urls.ts';
import { crawlAll, HOURS_AFTER_CHANGE, HOURS_BEFORE_CHANGE } from './hostile-web/crawl-all.ts';
import { breaches, expectedEnds, serveHostileWeb } from './hostile-web/hosts.ts';

const INTERVAL_SECONDS = 0.01;
const HOSTS = Number(process.env['HOSTILE_HOSTS'] ?? 24); // 200 for issue 5's 5,000 articles
const ARTICLES = 25;
const MINUTES = 60_000;

let web: Awaited<ReturnType<typeof serveHostileWeb>>;
let offset = 0;
const now = () => new Date(Date.now() + offset);
const ports = { ...memoryPorts(), hosts: memoryHosts(now) };
const reports: CrawlReport[] = [];

beforeAll(async () => {
  web = await serveHostileWeb({ hosts: HOSTS, articles: ARTICLES });
  const outlets = web.hosts.map(({ outlet }) => outlet);
  const round = async (hours: number) => {
    offset = hours * 60 * MINUTES;
    reports.push(...(await crawlAll({ outlets, ports, now, intervalSeconds: INTERVAL_SECONDS })));
  };
  for (const hours of HOURS_BEFORE_CHANGE) await round(hours);
  web.change();
  for (const hours of HOURS_AFTER_CHANGE) await round(hours);
}, 10 * MINUTES);
afterAll(() => web.close());

const rowsOf = (kind: string) =>
  web.hosts
    .flatMap(({ articles }) => articles)
    .filter((article) => article.kind === kind)
    .map(({ url }) => ({ url, row: ports.stored.rows.get(articleId(url)) }));

test('every article ends as it has to, with the right reason', () => {
  const wrong: string[] = [];
  for (const [id, end] of expectedEnds(web.hosts)) {
    const row = ports.stored.rows.get(id as never);
    const found = row?.reason ?? row?.state ?? 'never seen';
    if (found !== end) wrong.push(`${row?.url ?? id}: ${found} instead of ${end}`);
  }
  expect(wrong).toEqual([]);
  expect(expectedEnds(web.hosts).size).toBe(HOSTS * ARTICLES);
});

test('no request came too early, and no host had two visitors at once', () => {
  expect(web.log.length).toBeGreaterThan(HOSTS * ARTICLES);
  expect(breaches(web.log, INTERVAL_SECONDS)).toEqual([]);
});

test('nothing that robots.txt forbids was asked for', () => {
  expect(web.log.filter(({ path }) => path.startsWith('/private/'))).toEqual([]);
});

test('every report adds up', () => {
  expect(reports.filter((report) => !addsUp(report))).toEqual([]);
  expect(reports.flatMap(({ sources }) => sources).some(({ unusable }) => unusable === 1)).toBe(
    true,
  );
});

test('what was fetched is stored and handed on, once a version', () => {
  const { captures, jobs } = ports.stored;
  expect(new Set(jobs.map(({ capture }) => capture)).size).toBe(captures.size);
  const copies = (url: string) => [...captures.values()].filter((capture) => capture.url === url);
  for (const { url } of rowsOf('edited')) expect(copies(url)).toHaveLength(2);
  for (const { url } of rowsOf('fine').slice(0, 200)) expect(copies(url)).toHaveLength(1);
});

test('a page that moved is kept under its new address', () => {
  for (const { url } of rowsOf('moved')) {
    const target = ports.stored.rows.get(articleId(url.replace('/n/', '/new/')));
    expect(target?.state).toBe('fetched');
  }
});

test('a new headline is looked into at once', () => {
  for (const { row } of rowsOf('retitled')) expect(row?.visits).toBeGreaterThan(1);
});
