import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { type Place, readCursor, writeCursor } from './cursor.ts';

const mostRows = 200;
const usualRows = 50;
const longestCursor = 4000; // characters

/** What every list takes. */
export const pageFields = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostRows)
    .default(usualRows)
    .openapi({
      description: `How many, up to ${mostRows}.`,
    }),
  cursor: z.string().max(longestCursor).optional().openapi({
    description: '`next` of the page before. It belongs to its filter.',
  }),
};

/** What every list answers. `Link: rel="next"` says the same as `next`. */
export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      items: z.array(item),
      next: z
        .string()
        .optional()
        .openapi({ description: 'Cursor of the next page; none on the last.' }),
    })
    .openapi(name);

export interface Listing<Row> {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly filter: unknown; // everything that decides which rows there are, and in which order
  readonly read: (place: Place | undefined, limit: number) => Promise<readonly Row[]>;
  readonly placeOf: (row: Row) => Place;
}

/** One row more is read than is shown, to know whether there is a next page. */
export async function readPage<Row>({ limit, cursor, filter, read, placeOf }: Listing<Row>) {
  const place = cursor === undefined ? undefined : readCursor(cursor, filter);
  const rows = await read(place, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? placeOf(last) : undefined;
  return { items, ...(next === undefined ? {} : { next: writeCursor(next, filter) }) };
}

/** The sort value of a place. Throws USAGE when a cursor was made up. */
export function sortedAt(place: Place, index = 0): string {
  const value = place.sort[index];
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
  throw new WireError('USAGE', 'this is not a cursor');
}

export function sortedBy(place: Place, index = 0): number {
  const value = place.sort[index];
  if (Number.isSafeInteger(value)) return value as number;
  throw new WireError('USAGE', 'this is not a cursor');
}
