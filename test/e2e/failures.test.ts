import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { installation, jsonLines } from './cli.ts';

/** What goes wrong in practice: each a clear error with a code and a hint, and the rest unharmed. */
const { wirewatch, remove, dataFolder } = installation();
afterAll(remove);

const article = (name: string) =>
  `<!doctype html><html lang="en"><title>${name}</title><article><h1>${name}</h1>${`<p>The minister of ${name} said on Monday that the talks in Geneva had brought both sides closer, and that a second round would follow within a month.</p>`.repeat(4)}</article>`;

test('a wrong DATABASE_URL is told with a code and a hint, without its password', async () => {
  const closed = await wirewatchWith(
    { DATABASE_URL: 'postgresql://desk:hunter2@127.0.0.1:9/news' },
    ['review', 'list'],
  );
  expect(closed.code).toBe(1);
  expect(closed.stderr).toMatch(/STORE_UNREACHABLE.*\n.*hint:/);
  expect(closed.stderr).not.toContain('hunter2');
});

test('a DATABASE_URL that is none is a configuration error', async () => {
  const { code, stderr } = await wirewatchWith({ DATABASE_URL: 'mysql://x/y' }, ['review', 'list']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/CONFIG_INVALID/);
});

test('a port in use is told, with the setting to change', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, stderr } = await wirewatchWith(
    { WIREWATCH_PORT: String(port), WIREWATCH_ONLY: 'none/none' },
    ['serve'],
  );
  server.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(/PORT_IN_USE.*\n.*WIREWATCH_PORT/);
});

test('a malformed outlet file is told by name, and the other outlets are listed all the same', async () => {
  const folder = join(dataFolder, 'outlets');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'broken.json'), '{ "key": "xx/broken", "sources": [] }');
  const listed = await wirewatchWith({ WIREWATCH_OUTLETS: folder, WIREWATCH_ONLY: 'ir/*' }, [
    'outlets',
    'list',
    '--json',
  ]);
  expect(listed.code).toBe(1);
  expect(listed.stderr).toMatch(/OUTLET_INVALID.*broken\.json/);
  expect(jsonLines(listed).length).toBeGreaterThan(0);
});

test('a feed that is HTML is told, and the feeds beside it are read', async () => {
  const page = join(dataFolder, 'page.xml');
  const feed = join(dataFolder, 'feed.xml');
  writeFileSync(page, article('Norland'));
  writeFileSync(
    feed,
    '<rss version="2.0"><channel><title>Wire</title><item><link>https://a.example/1</link><title>One</title></item></channel></rss>',
  );
  expect((await wirewatch(['feed', page])).code).toBe(1);
  const { code, stdout } = await wirewatch(['feed', page, feed]);
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(first.error.code).toBe('FEED_NOT_A_FEED');
  expect(second.items).toHaveLength(1);
});

test('wrong usage exits 2', async () => {
  expect((await wirewatch(['review', 'list', '--limit', 'many'])).code).toBe(2);
  expect((await wirewatch(['nonsense'])).code).toBe(2);
});

describe('an ingest of good and bad files', () => {
  test('a 50 MB page is quarantined or read in bounds, a truncated WARC told, the good pages queued', async () => {
    const folder = join(dataFolder, 'in');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'good.html'), article('Sudmark'));
    writeFileSync(
      join(folder, 'huge.html'),
      `<html><body>${'<div><span>word word word</span></div>'.repeat(1_350_000)}</body></html>`,
    );
    writeFileSync(
      join(folder, 'cut.warc.gz'),
      gzipSync(warcRecord('https://a.example/one', article('Westmark'))).subarray(0, -60),
    );
    const ingested = await wirewatch(['ingest', '--json', folder]);
    expect(ingested.stderr).toMatch(/WARC_(TRUNCATED|INVALID).*cut\.warc\.gz/);
    expect(ingested.code).toBe(1);
    const counts = Object.fromEntries(
      jsonLines<{ state: string; count: number }>(ingested).map(({ state, count }) => [
        state,
        count,
      ]),
    );
    expect(counts['queued']).toBe(1);
    const ledger = jsonLines<{ state: string; reason?: string; urls: number }>(
      await wirewatch(['ledger', '--json']),
    );
    expect(
      ledger.find(({ reason }) => reason === 'EXTRACT_TOO_LARGE' || reason === 'EXTRACT_NO_BODY')
        ?.urls,
    ).toBe(1);
    const quarantine = await wirewatch(['quarantine', 'list']);
    expect(quarantine.code).toBe(0);
  });
});

function wirewatchWith(environment: Readonly<Record<string, string>>, args: readonly string[]) {
  return installation({ WIREWATCH_DATA: dataFolder, ...environment }).wirewatch(args);
}

function warcRecord(url: string, html: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\nWARC-Date: 2026-11-21T06:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}
