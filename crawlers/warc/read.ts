import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import type { Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { decompress } from '../body.ts';
import type { Saved, SavedResult } from '../saved.ts';
import { dechunk } from './dechunk.ts';
import { EMPTY_LINE, fieldsOf, type WarcRecord, warcRecords } from './records.ts';

export interface ReadWarcOptions {
  readonly maxBytes?: number; // of one body, as stored and decoded
}

const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Every page of a `*.warc` or `*.warc.gz`: response and resource records of http addresses, decoded. Request, revisit,
 * metadata and other records are passed over. What cannot be read comes as an error in its place: one record
 * (FETCH_TOO_LARGE, FETCH_CONNECTION), or, as the last thing, the rest of the file (WARC_TRUNCATED, WARC_INVALID).
 */
export async function* readWarc(
  path: string,
  { maxBytes = MAX_BYTES }: ReadWarcOptions = {},
): AsyncGenerator<SavedResult> {
  const trouble: { error?: Error } = {};
  const bytes = opened(path, trouble);
  let records = 0;
  try {
    for await (const record of warcRecords(bytes, maxBytes)) {
      records += 1;
      const result = await saved(record, path, maxBytes);
      if (result !== undefined) yield result;
    }
    if (trouble.error !== undefined) throw trouble.error;
    if (records === 0) throw new WireError('WARC_INVALID', path);
  } catch (cause) {
    yield { path, error: asError(path, trouble.error ?? cause, records) };
  } finally {
    bytes.destroy();
  }
}

async function saved(
  { fields, length, block }: WarcRecord,
  path: string,
  maxBytes: number,
): Promise<SavedResult | undefined> {
  const type = fields['warc-type']?.toLowerCase();
  const url = (fields['warc-target-uri'] ?? '').replace(/^<|>$/g, '') as Url;
  if ((type !== 'response' && type !== 'resource') || !/^https?:/i.test(url)) return undefined;
  if (block === undefined) {
    return {
      path,
      error: new WireError('FETCH_TOO_LARGE', url, { facts: { bytes: length, maxBytes } }),
    };
  }
  const date = fields['warc-date'];
  const about = { url, ...(date === undefined ? {} : { dateCaptured: date }) };
  if (type === 'resource') {
    const headers = { 'content-type': fields['content-type'] ?? 'application/octet-stream' };
    return { ...about, status: 200, headers, body: block };
  }
  try {
    return { ...about, ...(await httpMessage(block, maxBytes)) };
  } catch (error) {
    if (error instanceof WireError) return { path, error };
    throw error;
  }
}

async function httpMessage(
  block: Buffer,
  maxBytes: number,
): Promise<Pick<Saved, 'status' | 'headers' | 'body'>> {
  const end = block.indexOf(EMPTY_LINE);
  const head = block.toString('latin1', 0, end < 0 ? block.length : end);
  const stored = end < 0 ? Buffer.alloc(0) : block.subarray(end + EMPTY_LINE.length);
  const headers = fieldsOf(head);
  const whole = /chunked/i.test(headers['transfer-encoding'] ?? '') ? dechunk(stored) : stored;
  return {
    status: Number(/^HTTP\/\S+\s+(\d{3})/i.exec(head)?.[1] ?? 200),
    headers,
    body: await decompress(whole, headers['content-encoding'], maxBytes),
  };
}

/** The uncompressed bytes; damage ends the stream, and what was good before it still comes through. */
function opened(path: string, trouble: { error?: Error }): Readable {
  const file = createReadStream(path, { highWaterMark: READ_BYTES });
  const out = new PassThrough({ highWaterMark: READ_BYTES });
  const fail = (error: Error) => {
    trouble.error ??= error;
    out.end();
  };
  file.on('error', fail);
  out.on('close', () => file.destroy());
  if (!path.endsWith('.gz')) return file.pipe(out);
  // SYNC_FLUSH: a file that was cut off gives all that is in it.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: READ_BYTES });
  gunzip.on('error', fail);
  Readable.from(slices(file), { objectMode: false }).on('error', fail).pipe(gunzip).pipe(out);
  return out;
}

const READ_BYTES = 256 * 1024;
const SLICE_BYTES = 8 * 1024; // zlib gives up the whole piece in which the damage is

async function* slices(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES)
      yield chunk.subarray(at, at + SLICE_BYTES);
  }
}

function asError(path: string, cause: unknown, records: number): WireError {
  const facts = { records };
  if (cause instanceof WireError) {
    return new WireError(records === 0 ? 'WARC_INVALID' : cause.code, path, { cause, facts });
  }
  const { code = '' } = cause as NodeJS.ErrnoException;
  if (['ENOENT', 'EACCES', 'EISDIR'].includes(code)) {
    return new WireError('INPUT_UNREADABLE', path, { cause });
  }
  return new WireError(records === 0 ? 'WARC_INVALID' : 'WARC_TRUNCATED', path, { cause, facts });
}
