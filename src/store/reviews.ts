import { type Selectable, sql } from 'kysely';
import type { ArticleId, Instant, Review } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { leaseFailure } from './queue-claims.ts';
import { itemOf, type ReviewItem } from './queue-items.ts';
import { takeBack } from './review-undo.ts';
import { present, toJson, toText } from './rows.ts';
import type { Schema } from './schema.ts';
import { agreementOf, type Days, recordSecondReading } from './second-readings.ts';

/** A judgement as it stands in the log, with the version it was made on. */
export type StoredReview = Review & { readonly id: number; readonly version: number };

export interface Deciding {
  readonly leaseRequired?: boolean; // default true: the reviewer must hold the item
  readonly version?: number; //         that is decided on; throws VERSION_CHANGED when it is another now
}

/** What analysts decided. Rows are only ever added; the latest one of an article counts. */
export function reviews(db: Db) {
  return {
    /**
     * Adds a review of the latest version and ends the lease. An escalated item is open again, on the desk `escalated`;
     * one of the desk's sample is open again for a second reader; where two readers disagree, it is escalated.
     * Throws LEASE_MISSING, LEASE_HELD, NOT_FOUND.
     */
    decide: (review: Review, deciding: Deciding = {}): Promise<StoredReview> =>
      db.transaction().execute((trx) => decide(trx, review, deciding)),

    /**
     * Takes a decision of the reviewer's back: a further review says so, and the item is with the reviewer again, on
     * the desk it had before. Throws LEASE_HELD, NOT_FOUND.
     */
    takeBack: (last: StoredReview, leaseSeconds: number): Promise<void> =>
      takeBack(db, last, { leaseSeconds, add: addReview }),

    /** All of an article, latest first. */
    async of(article: ArticleId): Promise<readonly StoredReview[]> {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('article', '=', article)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(stored);
    },

    /** The latest of every article, of those made in [from, until), in the order they were made: what a digest is of. */
    async decided(from: Instant, until: Instant): Promise<readonly StoredReview[]> {
      const rows = await db
        .selectFrom('reviews')
        .distinctOn('article')
        .selectAll()
        .where('reviewedAt', '>=', from)
        .where('reviewedAt', '<', until)
        .orderBy('article')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(stored).sort((a, b) => a.id - b.id);
    },

    /** The last ones of a reviewer, latest first: for undo and for statistics. */
    async by(reviewer: string, limit = 10): Promise<readonly StoredReview[]> {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('reviewer', '=', reviewer)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(stored);
    },

    /** Everybody's, latest first; those before the one of that id. */
    async list(
      { reviewer, before }: { readonly reviewer?: string; readonly before?: number } = {},
      limit = 50,
    ): Promise<readonly StoredReview[]> {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .$if(reviewer !== undefined, (query) => query.where('reviewer', '=', reviewer as string))
        .$if(before !== undefined, (query) => query.where('id', '<', before as number))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(stored);
    },

    /** Those of a reviewer, latest first, that are still the latest of their article. */
    async standing(reviewer: string, limit: number): Promise<readonly StoredReview[]> {
      const recent = db
        .selectFrom('reviews')
        .selectAll()
        .where('reviewer', '=', reviewer)
        .orderBy('id', 'desc')
        .limit(limit);
      const rows = await db
        .selectFrom(recent.as('mine'))
        .selectAll()
        .where(
          sql<boolean>`not exists (select from reviews as later
            where later.article = mine.article and later.id > mine.id)`,
        )
        .orderBy('id', 'desc')
        .execute();
      return rows.map(stored);
    },

    /** How far first and second readers of the sample agree. */
    agreement: (days: Days = {}) => agreementOf(db, days),
  };
}

async function decide(
  trx: Db,
  review: Review,
  { leaseRequired = true, version }: Deciding,
): Promise<StoredReview> {
  const row = await trx
    .selectFrom('reviewItems')
    .selectAll()
    .where('article', '=', review.article)
    .forUpdate()
    .executeTakeFirst();
  const item = row === undefined ? undefined : itemOf(row);
  const isHeld = item?.state === 'leased' && item.leaseHolder === review.reviewer;
  if (leaseRequired && !isHeld) throw await leaseFailure(trx, review.article);
  const added = await addReview(trx, review);
  if (version !== undefined && added.version !== version)
    throw new WireError('VERSION_CHANGED', `it is version ${added.version} now`);
  if (item !== undefined) await settle(trx, item, added);
  return added;
}

async function settle(trx: Db, item: ReviewItem, review: StoredReview): Promise<void> {
  const isSecond = item.firstReview !== undefined && item.firstReader !== review.reviewer;
  const agreed = isSecond ? await recordSecondReading(trx, item, review) : true;
  const isEscalated = review.verdict === 'escalated' || !agreed;
  const isSampled =
    !isEscalated &&
    !isSecond &&
    item.desk !== escalated &&
    (await inSample(trx, item.desk, review));
  await trx
    .updateTable('reviewItems')
    .set({
      state: isEscalated || isSampled ? 'open' : 'done',
      leaseHolder: null,
      leaseUntil: null,
      doneAt: isEscalated || isSampled ? null : new Date(),
      firstReview: isSampled ? review.id : null,
      firstReader: isSampled ? review.reviewer : null,
    })
    .$if(isEscalated && item.desk !== escalated, (query) =>
      query.set({ desk: escalated, formerDesk: item.desk }),
    )
    .where('article', '=', review.article)
    .execute();
}

const escalated = 'escalated'; // the desk of the editors

/** Whether a second reader is asked: by the desk's share, and by the article, so that asking again answers the same. */
async function inSample(trx: Db, desk: string, { article, version }: StoredReview) {
  const row = await trx
    .selectFrom('desks')
    .select('name')
    .where('name', '=', desk)
    .where(
      sql<boolean>`abs(hashtextextended(${article} || '.' || ${version}::text, 0) % 10000)
        < second_share * 100`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

async function addReview(trx: Db, review: Review): Promise<StoredReview> {
  const { version } = await trx
    .selectFrom('articles')
    .select('version')
    .where('id', '=', review.article)
    .executeTakeFirstOrThrow(() => new WireError('NOT_FOUND', `article ${review.article}`));
  const row = await trx
    .insertInto('reviews')
    .values({
      article: review.article,
      version,
      reviewer: review.reviewer,
      verdict: review.verdict,
      corrections: toJson(review.corrections),
      note: review.note === undefined ? null : toText(review.note),
      reason: review.reason === undefined ? null : toText(review.reason),
      reviewedAt: review.dateReviewed,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return stored(row);
}

const stored = ({ reviewedAt, ...row }: Selectable<Schema['reviews']>): StoredReview =>
  ({ ...present(row), dateReviewed: reviewedAt }) as StoredReview;
