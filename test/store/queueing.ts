import type { ArticleId, Instant, Review } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import type { Db } from '../../src/store/database.ts';
import { reviewQueue } from '../../src/store/review-queue.ts';
import { taggedItem } from './items.ts';

export const lease = (analyst: string, leaseSeconds = 900) => ({ analyst, leaseSeconds });

export const review = (
  article: ArticleId,
  reviewer: string,
  verdict: Review['verdict'],
): Review => ({
  article,
  reviewer,
  verdict,
  corrections: {},
  dateReviewed: '2026-11-21T12:00:00Z' as Instant,
});

/** An article in the queue, on a desk of its own name. */
export const queueing = (db: Db) => ({
  queued: async (name: string, priority = 0): Promise<ArticleId> => {
    const item = taggedItem(`https://queue.example/${name}`);
    await articles(db).save({ item });
    await reviewQueue(db).enqueue([{ article: item.id, language: 'fr', priority, desk: name }]);
    return item.id;
  },
});
