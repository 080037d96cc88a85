import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { Saved, SavedResult } from '../../../crawlers/saved.ts';
import { sha256 } from '../../../crawlers/sha256.ts';
import { dechunk } from '../../../crawlers/warc/dechunk.ts';
import { readWarc } from '../../../crawlers/warc/read.ts';
import { writeWarc } from '../../../crawlers/warc/write.ts';
import type { Capture } from '../../../src/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirewatch-warc-'));
let files = 0;
function fileOf(bytes: Uint8Array | string, end = '.warc'): string {
  files += 1;
  const path = join(folder, `${files}${end}`);
  writeFileSync(path, bytes);
  return path;
}

const capture = (n: number, body: string | Uint8Array, headers = {}): Capture =>
  ({
    id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    url: `https://a.example/${n}?utm_source=x`,
    finalUrl: `https://a.example/${n}`,
    outlet: 'zz/a',
    status: 200,
    requestHeaders: { 'user-agent': 'Wirewatch/test' },
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-length': '3', ...headers },
    body: Buffer.from(body),
    sha256: sha256(Buffer.from(body)),
    previousHash: '0'.repeat(64),
    recordHash: '1'.repeat(64),
    dateCaptured: '2026-11-21T21:45:06Z',
  }) as unknown as Capture;

async function written(captures: readonly Capture[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWarc(captures, { software: 'Wirewatch/test' })) parts.push(part);
  return Buffer.concat(parts);
}
async function all(path: string, options = {}): Promise<readonly SavedResult[]> {
  const results: SavedResult[] = [];
  for await (const result of readWarc(path, options)) results.push(result);
  return results;
}
const text = (result: SavedResult | undefined) => Buffer.from((result as Saved).body).toString();
const codes = (results: readonly SavedResult[]) =>
  results.map((result) => ('error' in result ? result.error.code : 'page'));

function record(type: string, url: string, block: Uint8Array | string, fields = ''): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2019-05-30T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n${fields}Content-Type: application/http\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}
const http = (body: Uint8Array | string, headers = '') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`),
    Buffer.from(body),
  ]);

describe('what is written', () => {
  test('is read back, byte for byte', async () => {
    const path = fileOf(
      await written([capture(1, '<p>Bagdad</p>'), capture(2, 'دمشق')]),
      '.warc.gz',
    );
    const [first, second] = (await all(path)) as Saved[];
    expect(text(first)).toBe('<p>Bagdad</p>');
    expect(text(second)).toBe('دمشق');
    expect(first).toMatchObject({
      url: 'https://a.example/1',
      status: 200,
      dateCaptured: '2026-11-21T21:45:06Z',
    });
    expect(first?.headers['content-type']).toBe('text/html; charset=utf-8');
  });
  test('law: any body comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), async (body) => {
        const path = fileOf(await written([capture(1, body)]), '.warc.gz');
        const [page] = (await all(path)) as Saved[];
        expect(Buffer.from(page?.body ?? []).equals(Buffer.from(body))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
  test('has the records, fields and digests that other readers expect', async () => {
    const bytes = await written([
      capture(1, 'one'),
      { ...capture(2, 'one'), finalUrl: capture(1, '').finalUrl },
    ]);
    const path = fileOf(bytes, '.warc.gz');
    const found = [];
    for await (const r of WARCParser.iterRecords(createReadStream(path))) {
      found.push([r.warcType, r.warcPayloadDigest, r.warcHeader('WARC-Refers-To')]);
      await r.skipFully();
    }
    expect(found.map(([type]) => type)).toEqual([
      'warcinfo',
      'response',
      'request',
      'revisit',
      'request',
    ]);
    expect(found[1]?.[1]).toBe(found[3]?.[1]);
    expect(found[1]?.[1]).toMatch(/^sha1:[A-Z2-7]{32}$/);
    expect(found[3]?.[2]).toBe(`<urn:uuid:${capture(1, '').id}>`);
  });
  test('is one gzip member a record', async () => {
    const bytes = await written([capture(1, 'one')]);
    expect(bytes.toString('latin1').split('\x1f\x8b\x08').length - 1).toBe(3);
  });
  test('does not let a header forge another', async () => {
    const bad = { 'x-a': 'b\r\nContent-Length: 0\r\n\r\nforged' };
    const path = fileOf(await written([capture(1, 'whole', bad)]), '.warc.gz');
    expect(text((await all(path))[0])).toBe('whole');
  });
  test('says of a decoded body how it came, and is not decoded again', async () => {
    const path = fileOf(
      await written([capture(1, 'plain', { 'content-encoding': 'br' })]),
      '.warc.gz',
    );
    const [page] = (await all(path)) as Saved[];
    expect(text(page)).toBe('plain');
    expect(page?.headers['x-crawl-content-encoding']).toBe('br');
  });
});

describe('what others wrote', () => {
  const page = record('response', 'http://a.example/1', http('<p>one</p>'));
  test('chunked, gzip and brotli payloads are decoded', async () => {
    const zipped = gzipSync('zipped');
    const chunked = Buffer.concat([
      Buffer.from(`${zipped.length.toString(16)}\r\n`),
      zipped,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const path = fileOf(
      Buffer.concat([
        record(
          'response',
          'http://a.example/1',
          http(chunked, 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n'),
        ),
        record(
          'response',
          'http://a.example/2',
          http(brotliCompressSync('brotli'), 'Content-Encoding: br\r\n'),
        ),
        record(
          'response',
          'http://a.example/3',
          http('not chunked', 'Transfer-Encoding: chunked\r\n'),
        ),
      ]),
    );
    expect((await all(path)).map(text)).toEqual(['zipped', 'brotli', 'not chunked']);
  });
  test('only pages come out', async () => {
    const path = fileOf(
      Buffer.concat([
        record('warcinfo', '', 'software: x\r\n'),
        record('request', 'http://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
        page,
        record('revisit', 'http://a.example/1', http('')),
        record('metadata', 'http://a.example/1', 'via: x\r\n'),
        record('response', 'dns:a.example', '20190530 127.0.0.1'),
        record('resource', 'http://a.example/2', '<p>two</p>'),
      ]),
    );
    expect((await all(path)).map((result) => (result as Saved).url)).toEqual([
      'http://a.example/1',
      'http://a.example/2',
    ]);
  });
  test('a broken payload costs its record only', async () => {
    const broken = record(
      'response',
      'http://a.example/2',
      http(gzipSync('x'.repeat(99)).subarray(0, 15), 'Content-Encoding: gzip\r\n'),
    );
    expect(codes(await all(fileOf(Buffer.concat([page, broken, page]))))).toEqual([
      'page',
      'FETCH_CONNECTION',
      'page',
    ]);
  });
  test('a record over the limit is passed over, not read', async () => {
    const large = record('response', 'http://a.example/2', http(Buffer.alloc(50_000)));
    const path = fileOf(Buffer.concat([page, large, page]));
    expect(codes(await all(path, { maxBytes: 10_000 }))).toEqual([
      'page',
      'FETCH_TOO_LARGE',
      'page',
    ]);
  });
  test('a file that was cut off gives everything before the cut, and says so', async () => {
    const gz = Buffer.concat([page, page, page].map((r) => gzipSync(r)));
    expect(codes(await all(fileOf(gz.subarray(0, gz.length - 60), '.warc.gz')))).toEqual([
      'page',
      'page',
      'WARC_TRUNCATED',
    ]);
    const plain = Buffer.concat([page, page]);
    expect(codes(await all(fileOf(plain.subarray(0, plain.length - 120))))).toEqual([
      'page',
      'WARC_TRUNCATED',
    ]);
  });
  test('a file damaged in the middle gives what was before the damage, and says so', async () => {
    const noise = Array.from({ length: 40 }, () => Math.random().toString(36).repeat(20)).join('');
    const good = Array.from({ length: 20 }, () =>
      gzipSync(record('response', 'http://a.example/1', http(noise))),
    );
    const found = codes(
      await all(fileOf(Buffer.concat([...good, Buffer.from('garbage in here')]), '.warc.gz')),
    );
    expect(found.at(-1)).toBe('WARC_TRUNCATED');
    expect(found.length).toBeGreaterThan(10);
    const plain = Buffer.concat([page, Buffer.from('garbage in here\r\n\r\n'), page]);
    expect(codes(await all(fileOf(plain)))).toEqual(['page', 'WARC_INVALID']);
  });
  test.each([
    ['text', 'Dear Sir,\n\nthis is a letter.\n'],
    ['nothing', ''],
    ['HTML', '<html><body>\r\n\r\n</body>'],
  ])('%s is not a WARC file', async (_, content) => {
    expect(codes(await all(fileOf(content)))).toEqual(['WARC_INVALID']);
    expect(codes(await all(fileOf(content, '.warc.gz')))).toEqual(['WARC_INVALID']);
  });
  test('a file that is not there cannot be read', async () => {
    expect(codes(await all(join(folder, 'none.warc.gz')))).toEqual(['INPUT_UNREADABLE']);
  });
});

test('law: what is chunked comes apart again', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 })), (pieces) => {
      const chunks = pieces.flatMap((p) => [
        Buffer.from(`${p.length.toString(16)}\r\n`),
        Buffer.from(p),
        Buffer.from('\r\n'),
      ]);
      const whole = Buffer.concat(pieces.map((p) => Buffer.from(p)));
      expect(dechunk(Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])).equals(whole)).toBe(
        true,
      );
    }),
  );
});
