import { type Selectable, sql } from 'kysely';
import type { Capture, CaptureId, Instant, Url } from '../article.ts';
import { WireError } from '../errors.ts';
import { inBatches } from './batches.ts';
import { type Packed, type PackedBody, pack, unpack } from './capture-bodies.ts';
import { type ChainReport, chained, sha256, verifyChain } from './capture-chain.ts';
import { type HeldCapture, pruneBodies } from './capture-pruning.ts';
import { type CaptureFilter, countPruned, wholeCaptures } from './capture-reading.ts';
import type { Db } from './database.ts';
import { uuidV7 } from './ids.ts';
import { toJson } from './rows.ts';
import type { Schema } from './schema.ts';
import { instant } from './times.ts';

/** A response as it came; the store adds id, hashes and its place in the chain. */
export type NewCapture = Omit<Capture, 'id' | 'sha256' | 'previousHash' | 'recordHash'>;
export type CaptureHead = Omit<Capture, 'body'> & { readonly bodyBytes: number };
export type PackedCapture = CaptureHead & { readonly packed: PackedBody };

/** Every response as it came over the wire, in one chain of hashes. */
export function captures(db: Db) {
  const rowOf = inBatches((ids: readonly CaptureId[]) => rowsOf(db, ids), maxRead);
  const stored = async (id: CaptureId): Promise<Row> => {
    const row = await rowOf(id);
    if (row === undefined) throw new WireError('NOT_FOUND', `capture ${id}`);
    return row;
  };
  return {
    /** Stored when it resolves. Calls that come at once share a transaction. */
    put: inBatches((batch: readonly NewCapture[]) => append(db, batch), maxBatch),

    /** Throws NOT_FOUND. A pruned body is empty. Calls that come at once share a statement. */
    async get(id: CaptureId): Promise<Capture> {
      return whole(await stored(id));
    },

    /** The same with its body as the table keeps it. Throws CAPTURE_PRUNED. */
    async getPacked(id: CaptureId): Promise<PackedCapture> {
      const { body, bodyEncoding, ...row } = await stored(id);
      if (body === null) throw new WireError('CAPTURE_PRUNED', `${row.url}, capture ${id}`);
      return { ...head(row), packed: { body, bodyEncoding } };
    },

    /** The captures of an address, latest first, without their bodies. */
    async ofUrl(url: string, limit = 50): Promise<readonly CaptureHead[]> {
      const rows = await db
        .selectFrom('captures')
        .select(headColumns)
        .where(sql<boolean>`md5(url) = md5(${url})`)
        .where('url', '=', url)
        .orderBy('capturedAt', 'desc')
        .limit(limit)
        .execute();
      return rows.map(head);
    },

    /** Captures in the order of the chain, held in memory a few at a time; those whose bodies were pruned are left out. */
    async *all(filter: CaptureFilter = {}): AsyncGenerator<Capture> {
      for await (const row of wholeCaptures(db, filter)) yield whole(row);
    },

    countPruned: (filter: CaptureFilter = {}): Promise<number> => countPruned(db, filter),

    /** Takes away bodies that files on disk hold; returns how many. */
    prune: (held: readonly HeldCapture[], before: Instant): Promise<number> =>
      pruneBodies(db, held, before),

    count: async (): Promise<number> =>
      (await db.selectFrom('captureChain').select('chainPosition').executeTakeFirstOrThrow())
        .chainPosition,

    verify: (options: { readonly bodies?: boolean; readonly from?: number } = {}) =>
      verifyChain(db, options) satisfies Promise<ChainReport>,
  };
}

const maxBatch = 50; // a transaction of a few MB

const maxRead = 10; // bodies in memory at once: one of these may have 10 MB

async function rowsOf(db: Db, ids: readonly CaptureId[]): Promise<readonly (Row | undefined)[]> {
  const rows = await db
    .selectFrom('captures')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}

async function append(db: Db, batch: readonly NewCapture[]): Promise<readonly Capture[]> {
  const packed = await Promise.all(batch.map(({ body }) => pack(body)));
  const named = batch.map((given) => ({
    ...given,
    id: uuidV7() as CaptureId,
    sha256: sha256(given.body),
    dateCaptured: instant(new Date(given.dateCaptured)),
  }));
  return db.transaction().execute(async (trx) => {
    // The lock on this row is the one queue that the writers of all machines stand in.
    const tip = await trx
      .selectFrom('captureChain')
      .select(['chainPosition', 'recordHash'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const records = chained(tip.recordHash, named);
    await trx
      .insertInto('captures')
      .values(
        records.map(({ body: _, dateCaptured, requestHeaders, headers, ...record }, index) => ({
          ...record,
          ...(packed[index] as Packed),
          outlet: record.outlet ?? null,
          chainPosition: tip.chainPosition + 1 + index,
          requestHeaders: toJson(requestHeaders),
          headers: toJson(headers),
          capturedAt: dateCaptured,
        })),
      )
      .execute();
    await trx
      .updateTable('captureChain')
      .set({
        chainPosition: tip.chainPosition + records.length,
        recordHash: records.at(-1)?.recordHash ?? tip.recordHash,
      })
      .execute();
    return records;
  });
}

const headColumns = [
  'id',
  'url',
  'finalUrl',
  'outlet',
  'status',
  'requestHeaders',
  'headers',
  'bodyBytes',
  'sha256',
  'previousHash',
  'recordHash',
  'capturedAt',
] as const;

type Row = Selectable<Schema['captures']>;

function head({
  capturedAt,
  outlet,
  ...row
}: Pick<Row, (typeof headColumns)[number]>): CaptureHead {
  return {
    ...row,
    id: row.id as CaptureId,
    url: row.url as Url,
    finalUrl: row.finalUrl as Url,
    ...(outlet === null ? {} : { outlet }),
    dateCaptured: capturedAt as Instant,
  };
}

async function whole({ body, bodyEncoding, chainPosition: _, ...row }: Row): Promise<Capture> {
  const { bodyBytes: __, ...record } = head(row);
  return { ...record, body: await unpack({ body, bodyEncoding }) };
}
