import type { ArticleId } from '../article.ts';
import { WireError } from '../errors.ts';
import { lastStanding } from '../store/review-undo.ts';
import type { StoredReview } from '../store/reviews.ts';
import type { Seat } from './desk.tsx';

/** The analyst's last decision that still stands, of the last ten. */
export const lastDecision = ({ store, analyst }: Seat): Promise<StoredReview | undefined> =>
  lastStanding(store, analyst);

/**
 * Takes the last decision back: a further review says so, with the corrections and the note to go on from, and the
 * item is the analyst's again, on the desk it had. Throws NOT_FOUND, LEASE_HELD.
 */
export async function undoLast(seat: Seat): Promise<ArticleId> {
  const { store, analyst, lease } = seat;
  const last = await lastDecision(seat);
  if (last === undefined) throw new WireError('NOT_FOUND', 'no decision of yours to take back');
  const others = await store.reviewQueue.held(analyst);
  await store.reviews.takeBack(last, lease.leaseSeconds);
  for (const { article } of others) {
    if (article !== last.article) await store.reviewQueue.release(article, analyst); // one at a time
  }
  return last.article;
}
