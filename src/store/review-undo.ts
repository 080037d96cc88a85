import type { Instant, Review } from '../article.ts';
import type { Db } from './database.ts';
import { leased, leaseFailure } from './queue-claims.ts';
import type { reviews as reviewsOf, StoredReview } from './reviews.ts';
import { forgetSecondReading } from './second-readings.ts';

export const undone = 'undone'; // the reason of a review that takes the one before it back

export const skippedSeconds = 3600; // how long a skipped item is not handed to who skipped it

const howFar = 10; // decisions that can be taken back, one by one

/** A reviewer's last decision that still stands, of the last ten. */
export async function lastStanding(
  { reviews }: { readonly reviews: Pick<Reviews, 'standing'> },
  reviewer: string,
): Promise<StoredReview | undefined> {
  const standing = await reviews.standing(reviewer, 2 * howFar);
  return standing.find(({ reason }) => reason !== undone);
}
type Reviews = ReturnType<typeof reviewsOf>;

interface TakingBack {
  readonly leaseSeconds: number;
  readonly add: (trx: Db, review: Review) => Promise<unknown>;
}

/** The further review has the corrections and the note to go on from; the item stands where it stood. */
export const takeBack = (db: Db, last: StoredReview, taking: TakingBack): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { article, reviewer } = last;
    const item = await trx
      .selectFrom('reviewItems')
      .selectAll()
      .where('article', '=', article)
      .forUpdate()
      .executeTakeFirst();
    const isOthers =
      item?.state === 'leased' &&
      item.leaseHolder !== reviewer &&
      Date.parse(item.leaseUntil ?? '') > Date.now();
    if (item === undefined || isOthers) throw await leaseFailure(trx, article);
    await taking.add(trx, {
      article,
      reviewer,
      verdict: 'escalated', // of the verdicts, the one that leaves an item open and out of the digest
      reason: undone,
      corrections: last.corrections,
      ...(last.note === undefined ? {} : { note: last.note }),
      dateReviewed: new Date().toISOString() as Instant,
    });
    const first = await forgetSecondReading(trx, last.id);
    const cameFromDesk = last.verdict === 'escalated' || first?.agreed === false;
    await trx
      .updateTable('reviewItems')
      .set({
        ...leased({ analyst: reviewer, leaseSeconds: taking.leaseSeconds }),
        doneAt: null,
        firstReview: first?.first ?? null,
        firstReader: first?.firstReader ?? null,
      })
      .$if(cameFromDesk && item.formerDesk !== null, (query) =>
        query.set({ desk: item.formerDesk as string, formerDesk: null }),
      )
      .where('article', '=', article)
      .execute();
  });
