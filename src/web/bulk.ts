import type { ArticleId, Instant } from '../article.ts';
import type { Seat } from './desk.tsx';
import { optional } from './optional.ts';

export interface BulkDecision {
  readonly verdict: 'accepted' | 'rejected' | 'escalated';
  readonly reason?: string;
  readonly note?: string;
}

/** What became of a selection: whatever could not be decided says why, and who has it. */
export interface BulkOutcome {
  readonly done: readonly ArticleId[];
  readonly failed: readonly BulkFailure[];
}

export interface BulkFailure {
  readonly article: ArticleId;
  readonly why: 'held' | 'decided' | 'second-reading' | 'gone';
  readonly holder?: string;
  readonly until?: Instant;
}

/** Takes all that is free, waiting for nobody, and decides each; what others hold is left to them. */
export async function decideAll(
  { store, analyst, lease }: Seat,
  articles: readonly ArticleId[],
  { verdict, reason, note }: BulkDecision,
): Promise<BulkOutcome> {
  const claimed = await store.reviewQueue.claimThese(articles, lease);
  for (const { article } of claimed) {
    await store.reviews.decide({
      article,
      reviewer: analyst,
      verdict,
      corrections: {},
      ...optional('note', note),
      ...optional('reason', verdict === 'rejected' ? reason : undefined),
      dateReviewed: new Date().toISOString() as Instant,
    });
  }
  const done = new Set(claimed.map(({ article }) => article));
  const failed = await whyNot(
    { store, analyst },
    articles.filter((article) => !done.has(article)),
  );
  return { done: [...done], failed };
}

async function whyNot(
  { store, analyst }: Pick<Seat, 'store' | 'analyst'>,
  articles: readonly ArticleId[],
): Promise<readonly BulkFailure[]> {
  if (articles.length === 0) return [];
  const items = new Map(
    (await store.reviewQueue.these(articles)).map((item) => [item.article, item]),
  );
  return articles.map((article): BulkFailure => {
    const item = items.get(article);
    if (item === undefined) return { article, why: 'gone' };
    if (item.state === 'done') return { article, why: 'decided' };
    if (item.firstReader === analyst) return { article, why: 'second-reading' };
    return {
      article,
      why: 'held',
      ...optional('holder', item.leaseHolder),
      ...optional('until', item.leaseUntil),
    };
  });
}
