import { createHash, randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Capture } from '../../src/article.ts';
import { base32 } from './base32.ts';

export interface WriteWarcOptions {
  readonly software: string; // 'Wirewatch/0.1'
  readonly fileName?: string;
  readonly operator?: string; // contact
  readonly now?: () => Date;
}

/**
 * Captures as WARC 1.1 (ISO 28500), a gzip member a record: warcinfo, then for each capture a response and its request,
 * or a revisit when the same body of the same address was written before. Bodies are stored decoded; the coding they
 * came in is kept as `X-Crawl-Content-Encoding`, and the hash chain as `Wirewatch-...` fields.
 */
export async function* writeWarc(
  captures: AsyncIterable<Capture> | Iterable<Capture>,
  { software, fileName, operator, now = () => new Date() }: WriteWarcOptions,
): AsyncGenerator<Uint8Array> {
  const info = { software, format: 'WARC File Format 1.1', ...(operator && { operator }) };
  const warcinfo = {
    type: 'warcinfo',
    id: randomUUID(),
    date: now().toISOString(),
    fields: {
      ...(fileName && { 'WARC-Filename': fileName }),
      'Content-Type': 'application/warc-fields',
    },
    block: lines(Object.entries(info).map(([name, value]) => `${name}: ${value}`)),
  };
  yield await packed(warcinfo);
  const written = new Map<string, Original>();
  for await (const capture of captures) {
    const key = `${capture.finalUrl} ${capture.sha256}`;
    const original = written.get(key);
    yield await packed(original === undefined ? response(capture) : revisit(capture, original));
    if (written.size >= MOST_ORIGINALS) written.clear();
    if (original === undefined) written.set(key, { id: capture.id, date: capture.dateCaptured });
    yield await packed(request(capture));
  }
}

interface Original {
  readonly id: string;
  readonly date: string;
}

interface WarcRecord {
  readonly type: string;
  readonly id: string;
  readonly date: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly block: Buffer;
}

const MOST_ORIGINALS = 100_000; // remembered for revisits; forgetting only costs space
const IDENTICAL = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';

const response = (capture: Capture): WarcRecord => ({
  ...shared(capture, 'response'),
  block: Buffer.concat([httpHead(capture), capture.body]),
});

function revisit(capture: Capture, original: Original): WarcRecord {
  const { fields, ...rest } = shared(capture, 'revisit');
  return {
    ...rest,
    fields: {
      ...fields,
      'WARC-Profile': IDENTICAL,
      'WARC-Refers-To': `<urn:uuid:${original.id}>`,
      'WARC-Refers-To-Target-URI': capture.finalUrl,
      'WARC-Refers-To-Date': original.date,
    },
    block: httpHead(capture),
  };
}

const shared = (capture: Capture, type: 'response' | 'revisit') => ({
  type,
  id: capture.id,
  date: capture.dateCaptured,
  fields: {
    'WARC-Target-URI': capture.finalUrl,
    'WARC-Payload-Digest': sha1(capture.body),
    'Content-Type': 'application/http; msgtype=response',
    'Wirewatch-Asked-For': capture.url,
    'Wirewatch-Body-SHA256': capture.sha256,
    'Wirewatch-Previous-Hash': capture.previousHash,
    'Wirewatch-Record-Hash': capture.recordHash,
  },
});

function request(capture: Capture): WarcRecord {
  const { pathname, search, host } = new URL(capture.finalUrl);
  const headers = Object.entries({ host, ...capture.requestHeaders });
  return {
    type: 'request',
    id: randomUUID(),
    date: capture.dateCaptured,
    fields: {
      'WARC-Target-URI': capture.finalUrl,
      'WARC-Concurrent-To': `<urn:uuid:${capture.id}>`,
      'Content-Type': 'application/http; msgtype=request',
    },
    block: head([`GET ${pathname}${search} HTTP/1.1`, ...headers.map(field)]),
  };
}

/** The body is stored as it reads, so what described it on the wire is renamed. */
function httpHead({ status, headers, body }: Capture): Buffer {
  const kept = Object.entries(headers)
    .filter(([name]) => name !== 'content-length')
    .map(([name, value]): [string, string] =>
      onTheWire.has(name) ? [`X-Crawl-${name}`, value] : [name, value],
    );
  const all: [string, string][] = [...kept, ['Content-Length', `${body.length}`]];
  return head([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...all.map(field)]);
}

const onTheWire = new Set(['content-encoding', 'transfer-encoding']);

async function packed({ type, id, date, fields, block }: WarcRecord): Promise<Uint8Array> {
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${id}>`,
    'WARC-Date': date,
    ...fields,
    'WARC-Block-Digest': sha1(block),
    'Content-Length': `${block.length}`,
  };
  const start = head(['WARC/1.1', ...Object.entries(all).map(field)], 'utf8');
  return promisify(gzip)(Buffer.concat([start, block, Buffer.from('\r\n\r\n')]));
}

const sha1 = (bytes: Uint8Array): string =>
  `sha1:${base32(createHash('sha1').update(bytes).digest())}`; // what index tools expect

const field = ([name, value]: [string, string]): string =>
  `${name}: ${value.replace(/[\r\n]+/g, ' ')}`;
const lines = (all: readonly string[]): Buffer => Buffer.from(all.map((l) => `${l}\r\n`).join(''));
const head = (all: readonly string[], encoding: 'latin1' | 'utf8' = 'latin1'): Buffer =>
  Buffer.from(`${all.join('\r\n')}\r\n\r\n`, encoding);
