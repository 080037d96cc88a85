import { createHash } from 'node:crypto';
import { WireError } from '../../src/errors.ts';
import { openedWarc } from './opened.ts';
import { EMPTY_LINE, fieldsOf, type WarcRecord, warcRecords } from './records.ts';

/** A capture that a file of `export warc` holds: its body was read and has the hash that the file states. */
export interface Held {
  readonly id: string;
  readonly url: string; // as it was asked for
  readonly sha256: string;
  readonly recordHash: string;
}

const largestBodyBytes = 256 * 1024 * 1024;

/**
 * The captures of a whole WARC file. Throws INPUT_UNREADABLE, WARC_TRUNCATED and WARC_INVALID: a file that does not
 * read to its end holds nothing for sure.
 */
export async function heldCaptures(path: string): Promise<readonly Held[]> {
  const held: Held[] = [];
  const bodies = new Set<string>(); // that the file has, for its revisit records
  const { bytes, trouble } = openedWarc(path);
  try {
    for await (const record of warcRecords(bytes, largestBodyBytes)) {
      const found = heldIn(record, bodies);
      if (found !== undefined) held.push(found);
    }
  } catch (cause) {
    throw trouble.error === undefined ? cause : unreadable(path, trouble.error);
  } finally {
    bytes.destroy();
  }
  if (trouble.error !== undefined) throw unreadable(path, trouble.error);
  return held;
}

function heldIn({ fields, block }: WarcRecord, bodies: Set<string>): Held | undefined {
  const type = fields['warc-type'];
  const stated = fields['wirewatch-body-sha256'];
  const recordHash = fields['wirewatch-record-hash'];
  const id = /urn:uuid:([0-9a-f-]{36})/i.exec(fields['warc-record-id'] ?? '')?.[1];
  const url = fields['wirewatch-asked-for'];
  if (!stated || !recordHash || !id || !url || block === undefined) return undefined;
  if (type === 'response') {
    if (bodyHash(block) !== stated) return undefined;
    bodies.add(stated);
  } else if (type !== 'revisit' || !bodies.has(stated)) return undefined;
  return { id, url, sha256: stated, recordHash };
}

function bodyHash(block: Buffer): string | undefined {
  const end = block.indexOf(EMPTY_LINE);
  if (end < 0) return undefined;
  const body = block.subarray(end + EMPTY_LINE.length);
  const announced = Number(fieldsOf(block.toString('latin1', 0, end))['content-length']);
  if (announced !== body.length) return undefined;
  return createHash('sha256').update(body).digest('hex');
}

function unreadable(path: string, cause: Error): WireError {
  const { code = '' } = cause as NodeJS.ErrnoException;
  const missing = ['ENOENT', 'EACCES', 'EISDIR'].includes(code);
  return new WireError(missing ? 'INPUT_UNREADABLE' : 'WARC_TRUNCATED', path, { cause });
}
