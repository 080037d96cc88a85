import { type Selectable, sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

/** All that are given must hold. */
export interface CaptureFilter {
  readonly outlet?: string;
  readonly url?: string; //    as it was asked for
  readonly since?: Instant; // captured at or after
  readonly until?: Instant; // captured before
}

const rowsAtOnce = 50;

/** Those that have their bodies, in the order of the chain, held in memory a few at a time. */
export async function* wholeCaptures(
  db: Db,
  filter: CaptureFilter,
): AsyncGenerator<Selectable<Schema['captures']>> {
  for (let after = 0; ; ) {
    const rows = await matching(db, filter)
      .selectAll()
      .where('body', 'is not', null)
      .where('chainPosition', '>', after)
      .orderBy('chainPosition')
      .limit(rowsAtOnce)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.chainPosition;
  }
}

/** How many there are whose bodies have been pruned. */
export async function countPruned(db: Db, filter: CaptureFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select(sql<number>`count(*)`.as('count'))
    .where('body', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

const matching = (db: Db, { outlet, url, since, until }: CaptureFilter) =>
  db
    .selectFrom('captures')
    .$if(outlet !== undefined, (query) => query.where('outlet', '=', outlet as string))
    .$if(url !== undefined, (query) =>
      query.where(sql<boolean>`md5(url) = md5(${url as string})`).where('url', '=', url as string),
    )
    .$if(since !== undefined, (query) => query.where('capturedAt', '>=', since as Instant))
    .$if(until !== undefined, (query) => query.where('capturedAt', '<', until as Instant));
