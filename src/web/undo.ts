import type { ArticleId, Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { StoredReview } from '../store/reviews.ts';
import type { Seat } from './desk.tsx';
import { optional } from './optional.ts';
import { isHeldByOther } from './queue-filter.ts';

export const undone = 'undone'; // the reason of a review that takes the one before it back

const howFar = 10; // decisions that can be taken back, one by one

/** The analyst's last decision that still stands, of the last ten. */
export async function lastDecision({ store, analyst }: Seat): Promise<StoredReview | undefined> {
  const recent = await store.reviews.by(analyst, 2 * howFar);
  const seen = new Set<ArticleId>();
  for (const review of recent) {
    if (seen.has(review.article)) continue;
    seen.add(review.article);
    if (review.reason === undone) continue;
    const [latest] = await store.reviews.of(review.article);
    if (latest?.id === review.id) return review;
  }
  return undefined;
}

/**
 * Takes the last decision back: a further review says so, with the corrections and the note to go on from, and the
 * item is the analyst's again. Throws NOT_FOUND, LEASE_HELD.
 */
export async function undoLast(seat: Seat): Promise<ArticleId> {
  const { store, analyst, lease } = seat;
  const last = await lastDecision(seat);
  if (last === undefined) throw new WireError('NOT_FOUND', 'no decision of yours to take back');
  const { article, corrections, note } = last;
  const item = await store.reviewQueue.get(article);
  if (item !== undefined && isHeldByOther(item, analyst))
    throw new WireError('LEASE_HELD', `${item.leaseHolder} has ${article}`);
  const isOpen = item !== undefined && item.state !== 'done';
  if (isOpen) await store.reviewQueue.claimArticle(article, lease);
  await store.reviews.decide(
    {
      article,
      reviewer: analyst,
      verdict: 'escalated', // of the verdicts, the one that leaves an item open and out of the digest
      reason: undone,
      corrections,
      ...optional('note', note),
      dateReviewed: new Date().toISOString() as Instant,
    },
    { leaseRequired: isOpen },
  );
  await store.reviewQueue.releaseAll(analyst); // one item at a time: what came next goes back
  await store.reviewQueue.claimArticle(article, lease);
  return article;
}
