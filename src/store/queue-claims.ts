import { sql } from 'kysely';
import type { ArticleId } from '../article.ts';
import { WireError } from '../errors.ts';
import { audit } from './audit.ts';
import type { Db } from './database.ts';
import {
  free,
  inSeconds,
  isFree,
  itemOf,
  type Lease,
  type QueueFilter,
  type ReviewItem,
  undecided,
} from './queue-items.ts';

/** The most urgent free item, now leased; nothing when there is none. What the analyst skipped waits its time. */
export async function claim(
  db: Db,
  lease: Lease,
  filter: QueueFilter,
): Promise<ReviewItem | undefined> {
  const next = undecided(db, { ...filter, reader: lease.analyst })
    .select('article')
    .where(isFree)
    .where(
      sql<boolean>`not exists (select from review_skips
        where analyst = ${lease.analyst} and review_skips.article = review_items.article
          and until > now())`,
    )
    .orderBy('priority', 'desc')
    .orderBy('queuedAt')
    .orderBy('article')
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await db
    .updateTable('reviewItems')
    .set(leased(lease))
    .where('article', '=', next)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? undefined : itemOf(row);
}

/** This very item. Throws LEASE_HELD with the holder, SECOND_READING, NOT_FOUND. */
export async function claimArticle(db: Db, article: ArticleId, lease: Lease): Promise<ReviewItem> {
  const row = await db
    .updateTable('reviewItems')
    .set(leased(lease))
    .where('article', '=', article)
    .where(mayHold(lease))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw await leaseFailure(db, article, lease.analyst);
  return itemOf(row);
}

/** All of these that can be had now, without waiting for anyone; the others are not among the answers. */
export async function claimThese(
  db: Db,
  articles: readonly ArticleId[],
  lease: Lease,
): Promise<readonly ReviewItem[]> {
  if (articles.length === 0) return [];
  const free = db
    .selectFrom('reviewItems')
    .select('article')
    .where(sql<boolean>`article = any(${articles})`)
    .where(mayHold(lease))
    .orderBy('article')
    .forUpdate()
    .skipLocked();
  const rows = await db
    .updateTable('reviewItems')
    .set(leased(lease))
    .where('article', 'in', free)
    .returningAll()
    .execute();
  return rows.map(itemOf);
}

const mayHold = ({ analyst }: Lease) =>
  sql<boolean>`(${isFree} or lease_holder = ${analyst}) and first_reader is distinct from ${analyst}`;

export const leased = ({ analyst, leaseSeconds }: Lease) =>
  ({
    state: 'leased',
    leaseHolder: analyst,
    leaseUntil: inSeconds(leaseSeconds),
  }) as const;

/** From whoever holds it; the audit log says so. Throws NOT_FOUND. */
export const takeOver = (db: Db, article: ArticleId, lease: Lease): Promise<ReviewItem> =>
  db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('reviewItems')
      .select(['leaseHolder', 'leaseUntil', 'state', 'firstReader'])
      .where('article', '=', article)
      .forUpdate()
      .executeTakeFirst();
    if (held === undefined || held.state === 'done' || held.firstReader === lease.analyst)
      throw await leaseFailure(trx, article, lease.analyst);
    const row = await trx
      .updateTable('reviewItems')
      .set(leased(lease))
      .where('article', '=', article)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (held.leaseHolder !== null && held.leaseHolder !== lease.analyst) {
      await audit(trx).add({
        actor: lease.analyst,
        action: 'lease.take-over',
        subject: article,
        facts: { from: held.leaseHolder, until: held.leaseUntil },
      });
    }
    return itemOf(row);
  });

/** Gives it back and does not hand it to this analyst again for a while. Free items can be skipped, too. */
export const skip = (db: Db, article: ArticleId, { analyst, seconds }: Skip): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('reviewSkips')
      .where('analyst', '=', analyst)
      .where('until', '<=', sql<never>`now()`)
      .execute();
    await trx
      .insertInto('reviewSkips')
      .values({ analyst, article, until: inSeconds(seconds) })
      .onConflict((conflict) =>
        conflict.columns(['analyst', 'article']).doUpdateSet({ until: inSeconds(seconds) }),
      )
      .execute();
    await heldBy(trx, article, analyst).set(free).execute();
  });

export interface Skip {
  readonly analyst: string;
  readonly seconds: number;
}

export const heldBy = (db: Db, article: ArticleId, analyst: string) =>
  db
    .updateTable('reviewItems')
    .where('article', '=', article)
    .where('state', '=', 'leased')
    .where('leaseHolder', '=', analyst);

/** Why a lease could not be had or kept. */
export async function leaseFailure(
  db: Db,
  article: ArticleId,
  analyst?: string,
): Promise<WireError> {
  const row = await db
    .selectFrom('reviewItems')
    .select(['state', 'leaseHolder', 'leaseUntil', 'firstReader'])
    .where('article', '=', article)
    .executeTakeFirst();
  if (row === undefined) return new WireError('NOT_FOUND', `${article} is not in the queue`);
  const { state, leaseHolder, leaseUntil, firstReader } = row;
  if (analyst !== undefined && firstReader === analyst)
    return new WireError('SECOND_READING', `${article} waits for a second reader`, {
      hint: 'undo your decision to change it',
    });
  if (state === 'leased' && leaseHolder !== null && leaseUntil !== null) {
    return new WireError('LEASE_HELD', `${leaseHolder} has ${article}`, {
      facts: { holder: leaseHolder, until: leaseUntil },
      hint: 'wait until it is released, or take it over',
    });
  }
  return new WireError('LEASE_MISSING', `${article} is ${state}`, { facts: { state } });
}
