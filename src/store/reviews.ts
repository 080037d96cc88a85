import type { Selectable } from 'kysely';
import type { ArticleId, Instant, Review } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { leaseFailure } from './review-queue.ts';
import { present, toJson, toText } from './rows.ts';
import type { Schema } from './schema.ts';

/** A judgement as it stands in the log, with the version it was made on. */
export type StoredReview = Review & { readonly id: number; readonly version: number };

export interface Deciding {
  readonly leaseRequired?: boolean; // default true: the reviewer must hold the item
}

/** What analysts decided. Rows are only ever added; the latest one of an article counts. */
export function reviews(db: Db) {
  return {
    /**
     * Adds a review of the latest version and ends the lease. An escalated item is open again, on the desk `escalated`.
     * Throws LEASE_MISSING, LEASE_HELD, NOT_FOUND.
     */
    decide: (review: Review, { leaseRequired = true }: Deciding = {}): Promise<StoredReview> =>
      db.transaction().execute(async (trx) => {
        await endLease(trx, review, leaseRequired);
        const { version } = await trx
          .selectFrom('articles')
          .select('version')
          .where('id', '=', review.article)
          .executeTakeFirstOrThrow(() => new WireError('NOT_FOUND', `article ${review.article}`));
        return add(trx, review, version);
      }),

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
  };
}

async function endLease(trx: Db, review: Review, leaseRequired: boolean): Promise<void> {
  const escalated = review.verdict === 'escalated';
  const { numUpdatedRows } = await trx
    .updateTable('reviewItems')
    .set({
      state: escalated ? 'open' : 'done',
      leaseHolder: null,
      leaseUntil: null,
      doneAt: escalated ? null : new Date(),
    })
    .$if(escalated, (query) => query.set({ desk: 'escalated' }))
    .where('article', '=', review.article)
    .$if(leaseRequired, (query) =>
      query.where('state', '=', 'leased').where('leaseHolder', '=', review.reviewer),
    )
    .executeTakeFirst();
  if (leaseRequired && numUpdatedRows === 0n) throw await leaseFailure(trx, review.article);
}

async function add(trx: Db, review: Review, version: number): Promise<StoredReview> {
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
