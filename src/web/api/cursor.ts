import { createHash } from 'node:crypto';
import { z } from 'zod';
import { WireError } from '../../errors.ts';

/** Where a page ended: the values it is sorted by, and the id of the last row. */
export interface Place {
  readonly sort: readonly (string | number)[];
  readonly id: string;
}

const version = 1;

/** base64url of JSON: [sort values, id, hash of the filter, version]. */
export const writeCursor = ({ sort, id }: Place, filter: unknown): string =>
  Buffer.from(JSON.stringify([sort, id, filterHash(filter), version])).toString('base64url');

/** Throws USAGE for what is no cursor, or one of another filter, whose places mean nothing here. */
export function readCursor(text: string, filter: unknown): Place {
  const parsed = cursor.safeParse(jsonOf(text));
  if (!parsed.success) throw refused('this is not a cursor');
  const [sort, id, hash] = parsed.data;
  if (hash !== filterHash(filter)) throw refused('the cursor is of another filter');
  return { sort, id };
}

const cursor = z.tuple([
  z.array(z.union([z.string(), z.number()])),
  z.string(),
  z.string(),
  z.literal(version),
]);

const refused = (detail: string): WireError =>
  new WireError('USAGE', detail, { hint: 'begin again without a cursor' });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const hashCharacters = 12;

/** Of the same filter the same, in whatever order it was written. */
const filterHash = (filter: unknown): string =>
  createHash('sha256').update(ordered(filter)).digest('base64url').slice(0, hashCharacters);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
