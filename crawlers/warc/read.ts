import type { Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { decompress } from '../body.ts';
import type { Saved, SavedResult } from '../saved.ts';
import { dechunk } from './dechunk.ts';
import { openedWarc } from './opened.ts';
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
  const { bytes, trouble } = openedWarc(path);
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
