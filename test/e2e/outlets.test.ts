import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outlet } from '../../crawlers/outlet.ts';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { installation, jsonLines } from './cli.ts';

/** Outlets by hand, from a site that is not known yet to its articles, on this machine only. */
const { wirewatch, remove, dataFolder } = installation({
  WIREWATCH_ALLOW_PRIVATE: '127.0.0.1',
  WIREWATCH_INTERVAL: '0',
  WIREWATCH_LOG: 'error',
});
let newsroom: Newsroom;
let server: Database; // stays up, so that the commands need not start it
const declared: Outlet[] = [];

beforeAll(async () => {
  server = await openDatabase({ dataFolder });
  newsroom = await startNewsroom();
  declared.push(...newsroom.outlets);
});
afterAll(async () => {
  await newsroom.close();
  await server.close();
  await remove();
});

const keys = () => declared.map(({ key }) => key);

test('declarations that were added are outlets like those that ship', async () => {
  const added = await wirewatch(['outlets', 'add', '-', '--json'], JSON.stringify(declared));
  expect(added.stderr).toBe('');
  expect(jsonLines(added).map(({ key }) => key)).toEqual(keys());
  const listed = jsonLines(await wirewatch(['outlets', 'list', '--json']));
  expect(listed.map(({ key }) => key)).toEqual(expect.arrayContaining(keys()));
  const shown = await wirewatch(['outlets', 'show', String(keys()[0])]);
  expect(JSON.parse(shown.stdout)).toEqual(declared[0]);
});

test('a declaration that is none is refused with the place inside the file', async () => {
  const { code, stderr } = await wirewatch(['outlets', 'add', '-'], '{ "key": "xx/none" }');
  expect(code).toBe(1);
  expect(stderr).toMatch(/OUTLET_INVALID: .*name/);
});

test('check tells which sources answer and how, and fails when none does', async () => {
  const checked = await wirewatch(['outlets', 'check', '--json', ...keys()]);
  expect(checked.code).toBe(0);
  const rows = jsonLines<{ outlet: string; verdict: string; status: number; items: number }>(
    checked,
  );
  expect(rows.map(({ outlet }) => outlet)).toEqual(keys());
  for (const { verdict, status, items } of rows) {
    expect([verdict, status]).toEqual(['live', 200]);
    expect(items).toBeGreaterThan(0);
  }
  const dead = {
    ...declared[0],
    key: 'xx/dead',
    sources: [{ kind: 'feed', url: new URL('/nothing.xml', declared[0]?.url).href }],
  };
  await wirewatch(['outlets', 'add', '-'], JSON.stringify(dead));
  const failed = await wirewatch(['outlets', 'check', '--json', 'xx/dead']);
  expect(failed.code).toBe(1);
  expect(jsonLines(failed)).toMatchObject([
    { verdict: 'not-a-source', status: 404, reason: expect.stringContaining('FETCH_NOT_FOUND') },
  ]);
});

test('discover finds the feed of a site and proposes a declaration that can be added', async () => {
  const feed = declared.find(({ sources }) => sources[0].kind === 'feed') as Outlet;
  const found = await wirewatch(['outlets', 'discover', feed.url, '--json']);
  expect(found.code).toBe(0);
  expect(jsonLines(found)[0]).toMatchObject({ verdict: 'live', url: feed.sources[0].url });
  const { stdout } = await wirewatch(['outlets', 'discover', feed.url, '--declaration']);
  const added = await wirewatch(['outlets', 'add', '-', '--json'], stdout);
  expect(added.code).toBe(0);
  expect(jsonLines(added)).toHaveLength(1);
});

test('an OPML file comes in, and the feeds of all outlets go out as one', async () => {
  const file = join(dataFolder, 'subscriptions.opml');
  const known = declared.find(({ sources }) => sources[0].kind === 'feed')?.sources[0].url;
  writeFileSync(
    file,
    `<opml version="2.0"><body>
      <outline text="New" title="New Wire" xmlUrl="https://new-wire.example/feed" htmlUrl="https://new-wire.example/"/>
      <outline text="Known" xmlUrl="${known}"/>
    </body></opml>`,
  );
  const imported = jsonLines(await wirewatch(['outlets', 'import', file, '--json']));
  expect(imported).toMatchObject([{ name: 'New Wire', sources: 1 }]);
  const { stdout } = await wirewatch(['outlets', 'export']);
  expect(stdout).toContain('xmlUrl="https://new-wire.example/feed"');
  expect(stdout).toContain(`xmlUrl="${known}"`);
});

test('a crawl with --since leaves out what is older, and says so in the ledger', async () => {
  const feed = declared.find(({ sources }) => sources[0].kind === 'feed') as Outlet;
  const crawled = await wirewatch(['crawl', feed.key, '--since', '2999-01-01', '--json']);
  expect(crawled).toMatchObject({ code: 0, stderr: '' });
  const ledger = jsonLines(await wirewatch(['ledger', '--outlet', feed.key, '--json']));
  expect(ledger.find(({ reason }) => reason === 'BEFORE_SINCE')?.['urls']).toBeGreaterThan(0);
  expect(ledger.find(({ state }) => state === 'queued')?.['urls']).toBe(0);
  expect((await wirewatch(['crawl', feed.key, '--since', 'soon'])).code).toBe(2);
});
