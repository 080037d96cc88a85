import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CaptureId } from '../article.ts';
import { type Packed, unpack } from './capture-bodies.ts';
import type { Db } from './database.ts';

/** How far the chain holds. */
export interface ChainReport {
  readonly checked: number; // records that are whole
  readonly broken?: {
    readonly position: number; // in the chain, from 1
    readonly id?: CaptureId; //   not there when the record is missing
    readonly what: 'missing' | 'previous-hash' | 'record-hash' | 'body' | 'tip';
  };
}

/** The previousHash of the first record. */
const chainStart = '0'.repeat(64);

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

interface Hashed {
  readonly url: string;
  readonly status: number;
  readonly sha256: string;
  readonly dateCaptured: string;
}

/** sha256 over five lines: the hash before, the URL, the status, the hash of the body, the time in UTC. */
const recordHash = (record: Hashed, previousHash: string): string =>
  sha256([previousHash, record.url, record.status, record.sha256, record.dateCaptured].join('\n'));

/** Links records one to the next after the record that has hash `tip`. */
export function chained<T extends Hashed>(tip: string, records: readonly T[]) {
  let previousHash = tip;
  return records.map((record) => {
    const linked = { ...record, previousHash, recordHash: recordHash(record, previousHash) };
    previousHash = linked.recordHash;
    return linked;
  });
}

/**
 * Walks the chain from position `from` to the end it has now, and stops at the first record that does not fit.
 * `bodies: false` checks the links only, without reading what was captured.
 */
export async function verifyChain(
  db: Db,
  { bodies = true, from = 1 }: { readonly bodies?: boolean; readonly from?: number } = {},
): Promise<ChainReport> {
  const tip = await db.selectFrom('captureChain').selectAll().executeTakeFirstOrThrow();
  let position = from;
  let before = from === 1 ? chainStart : undefined;
  const broken = (what: What, id?: CaptureId): ChainReport => ({
    checked: position - from,
    broken: { position, what, ...(id === undefined ? {} : { id }) },
  });
  for await (const row of rowsOf(db, { from, to: tip.chainPosition, bodies })) {
    if (row.chainPosition !== position) return broken('missing');
    const id = row.id as CaptureId;
    if (before !== undefined && row.previousHash !== before) return broken('previous-hash', id);
    if (recordHash(row, row.previousHash) !== row.recordHash) return broken('record-hash', id);
    if (row.body !== null && !(await isWhole(row))) return broken('body', id);
    before = row.recordHash;
    position += 1;
  }
  if (position <= tip.chainPosition) return broken('missing');
  if (before !== undefined && before !== tip.recordHash) return broken('tip');
  return { checked: position - from };
}

type What = NonNullable<ChainReport['broken']>['what'];

const rowsAtOnce = 100; // a few MB of bodies

interface Walk {
  readonly from: number;
  readonly to: number;
  readonly bodies: boolean;
}

async function* rowsOf(db: Db, { from, to, bodies }: Walk) {
  for (let start = from; start <= to; ) {
    const rows = await db
      .selectFrom('captures')
      .select(['id', 'chainPosition', 'url', 'status', 'sha256', 'previousHash', 'recordHash'])
      .select(['capturedAt as dateCaptured', 'bodyEncoding'])
      .select(sql<Buffer | null>`case when ${bodies} then body end`.as('body'))
      .where('chainPosition', '>=', start)
      .where('chainPosition', '<=', to)
      .orderBy('chainPosition')
      .limit(rowsAtOnce)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    start = last.chainPosition + 1;
  }
}

async function isWhole(row: Omit<Packed, 'bodyBytes'> & { sha256: string }): Promise<boolean> {
  try {
    return sha256(await unpack(row)) === row.sha256;
  } catch {
    return false; // the compressed bytes are damaged
  }
}
