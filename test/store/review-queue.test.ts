import { expect, test } from 'vitest';
import type { ArticleId, Instant, Review } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import { audit } from '../../src/store/audit.ts';
import { reviewQueue } from '../../src/store/review-queue.ts';
import { reviews } from '../../src/store/reviews.ts';
import { taggedItem } from './items.ts';
import { testDatabase } from './test-database.ts';

const { db, pool } = await testDatabase();
const queue = reviewQueue(db);
const lease = (analyst: string, leaseSeconds = 900) => ({ analyst, leaseSeconds });

async function queued(name: string, priority = 0): Promise<ArticleId> {
  const item = taggedItem(`https://queue.example/${name}`);
  await articles(db).save({ item });
  await queue.enqueue([{ article: item.id, language: 'fr', priority, desk: name }]);
  return item.id;
}

const review = (article: ArticleId, reviewer: string, verdict: Review['verdict']): Review => ({
  article,
  reviewer,
  verdict,
  corrections: {},
  dateReviewed: '2026-11-21T12:00:00Z' as Instant,
});

test('a hundred items claimed by many at once are each claimed by one', async () => {
  const articlesOf = Array.from({ length: 100 }, (_, index) => `race${index}` as ArticleId);
  await queue.enqueue(articlesOf.map((article) => ({ article, language: 'fr', desk: 'race' })));
  const claimAll = async (analyst: string) => {
    const mine: ArticleId[] = [];
    for (;;) {
      const item = await queue.claim(lease(analyst), { desk: 'race' });
      if (item === undefined) return mine;
      mine.push(item.article);
    }
  };
  const claimed = await Promise.all(
    Array.from({ length: 20 }, (_, index) => claimAll(`a${index}`)),
  );
  expect(claimed.flat().toSorted()).toEqual(articlesOf.toSorted());
});

test('the most urgent comes first, then the longest waiting', async () => {
  const low = await queued('order', 1);
  await queue.enqueue([
    { article: 'urgent' as ArticleId, language: 'fr', priority: 9, desk: 'order' },
  ]);
  expect((await queue.claim(lease('mina'), { desk: 'order' }))?.article).toBe('urgent');
  expect((await queue.claim(lease('mina'), { desk: 'order' }))?.article).toBe(low);
});

test('a conflict names the holder, and a take-over is audited', async () => {
  const article = await queued('conflict');
  await queue.claimArticle(article, lease('mina'));
  await expect(queue.claimArticle(article, lease('omar'))).rejects.toMatchObject({
    code: 'LEASE_HELD',
    facts: { holder: 'mina' },
  });
  expect((await queue.takeOver(article, lease('omar'))).leaseHolder).toBe('omar');
  expect(await audit(db).list({ subject: article })).toMatchObject([
    { actor: 'omar', action: 'lease.take-over', facts: { from: 'mina' } },
  ]);
  await expect(queue.extend(article, lease('mina'))).rejects.toMatchObject({ code: 'LEASE_HELD' });
});

test('a lease that ran out is open to the next', async () => {
  const article = await queued('expired');
  await queue.claimArticle(article, lease('mina', 0));
  expect((await queue.claim(lease('omar'), { desk: 'expired' }))?.leaseHolder).toBe('omar');
  await queue.release(article, 'omar');
  await expect(queue.release(article, 'omar')).rejects.toMatchObject({ code: 'LEASE_MISSING' });
});

test('only who holds an item decides on it, and what is decided is not handed out again', async () => {
  const article = await queued('decide');
  await expect(reviews(db).decide(review(article, 'mina', 'accepted'))).rejects.toMatchObject({
    code: 'LEASE_MISSING',
  });
  await queue.claimArticle(article, lease('mina'));
  await reviews(db).decide(review(article, 'mina', 'accepted'));
  expect((await queue.get(article))?.state).toBe('done');
  expect(await queue.claim(lease('omar'), { desk: 'decide' })).toBeUndefined();
  expect((await articles(db).list({ ids: [article] }))[0]?.verdict).toBe('accepted');
  await queue.enqueue([{ article, language: 'fr', reopen: true }]);
  expect((await queue.get(article))?.state).toBe('open');
});

test('reviews and the audit log are only ever added to', async () => {
  for (const table of ['reviews', 'audit']) {
    await expect(pool.query(`delete from ${table}`)).rejects.toThrow('append-only');
  }
});

test('an escalated item is open again, on the desk for it', async () => {
  const article = await queued('escalate');
  await queue.claimArticle(article, lease('mina'));
  await reviews(db).decide(review(article, 'mina', 'escalated'));
  expect(await queue.get(article)).toMatchObject({ state: 'open', desk: 'escalated' });
});
