import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import { audit } from '../../src/store/audit.ts';
import { reviewQueue } from '../../src/store/review-queue.ts';
import { reviews } from '../../src/store/reviews.ts';
import { lease, queueing, review } from './queueing.ts';
import { testDatabase } from './test-database.ts';

const { db, pool } = await testDatabase();
const queue = reviewQueue(db);
const { queued } = queueing(db);

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

describe('what is taken back', () => {
  test('an escalated item that is taken back stands on its former desk, also once released', async () => {
    const article = await queued('former');
    await queue.claimArticle(article, lease('mina'));
    const last = await reviews(db).decide(review(article, 'mina', 'escalated'));
    await reviews(db).takeBack(last, 900);
    expect(await queue.get(article)).toMatchObject({ leaseHolder: 'mina', desk: 'former' });
    await queue.release(article, 'mina');
    expect(await queue.get(article)).toMatchObject({ state: 'open', desk: 'former' });
    expect((await reviews(db).of(article)).map(({ reason }) => reason)).toEqual([
      'undone',
      undefined,
    ]);
  });

  test('an editor who takes an acceptance back still has the item on the escalated desk', async () => {
    const article = await queued('editors');
    await queue.claimArticle(article, lease('mina'));
    await reviews(db).decide(review(article, 'mina', 'escalated'));
    await queue.claimArticle(article, lease('ed'));
    const last = await reviews(db).decide(review(article, 'ed', 'accepted'));
    await reviews(db).takeBack(last, 900);
    expect(await queue.get(article)).toMatchObject({ leaseHolder: 'ed', desk: 'escalated' });
  });
});

test('a skipped item is open for others, and not handed to who skipped it until its time has come', async () => {
  const article = await queued('skip');
  await queue.claim(lease('mina'), { desk: 'skip' });
  await queue.skip(article, { analyst: 'mina', seconds: 3600 });
  expect(await queue.claim(lease('mina'), { desk: 'skip' })).toBeUndefined();
  expect((await queue.claim(lease('omar'), { desk: 'skip' }))?.article).toBe(article);
  await queue.release(article, 'omar');
  await queue.skip(article, { analyst: 'mina', seconds: 0 });
  expect((await queue.claim(lease('mina'), { desk: 'skip' }))?.article).toBe(article);
});

test('a lease whose page was closed ends soon, unless the holder comes back', async () => {
  const article = await queued('leave');
  await queue.claimArticle(article, lease('mina'));
  await queue.leave(article, lease('mina', 0));
  expect((await queue.claim(lease('omar'), { desk: 'leave' }))?.leaseHolder).toBe('omar');
  await queue.leave(article, lease('mina', 0)); // not hers: nothing happens
  await queue.leave(article, lease('omar', 5));
  await queue.extend(article, lease('omar'));
  expect(Date.parse((await queue.get(article))?.leaseUntil ?? '')).toBeGreaterThan(
    Date.now() + 600_000,
  );
});

test('many items at once: what another holds is left out, and not waited for', async () => {
  const [mine, theirs] = [await queued('these-1'), await queued('these-2')];
  await queue.claimArticle(theirs, lease('omar'));
  const claimed = await queue.claimThese([mine, theirs], lease('mina'));
  expect(claimed.map(({ article }) => article)).toEqual([mine]);
});

test('the counts are those of the table, whatever happened to it', async () => {
  const article = await queued('counted');
  await queued('counted2');
  await queue.claimArticle(article, lease('mina'));
  await queue.claim(lease('omar'), { desk: 'counted2' });
  await reviews(db).decide(review(article, 'mina', 'escalated'));
  const { rows } = await pool.query(
    `select desk, language, count(*)::int as waiting from review_items where state <> 'done'
     group by desk, language order by desk, language`,
  );
  const counted = (await queue.counts())
    .map(({ desk, language, open, leased }) => ({ desk, language, waiting: open + leased }))
    .sort((a, b) => (a.desk < b.desk ? -1 : 1));
  expect(counted).toEqual(rows);
  expect((await queue.counts()).find(({ desk }) => desk === 'counted2')).toMatchObject({
    open: 0,
    leased: 1,
  });
});

test('the counts hold, and nothing waits in a circle, while many queue, escalate and take back', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `storm-${index}`);
  const items = await Promise.all(names.map((name) => queued(name)));
  const more = (round: number) =>
    queue.enqueue(
      [...names, 'escalated'].map((desk, index) => ({
        article: `${desk}-${round}` as ArticleId,
        language: ['fr', 'ar'][index % 2] as string,
        desk,
      })),
    );
  await Promise.all([
    ...items.map(async (article) => {
      for (let round = 0; round < 4; round += 1) {
        await queue.claimArticle(article, lease('mina'));
        const last = await reviews(db).decide(review(article, 'mina', 'escalated'));
        await reviews(db).takeBack(last, 900);
        await queue.release(article, 'mina');
      }
    }),
    ...Array.from({ length: 12 }, (_, round) => more(round)),
  ]);
  const { rows } = await pool.query(
    `select desk, language, count(*)::int as undecided from review_items where state <> 'done'
     group by desk, language order by desk, language`,
  );
  const counted = await pool.query(
    'select desk, language, undecided::int from review_counts where undecided <> 0 order by desk, language',
  );
  expect(counted.rows).toEqual(rows);
});

test('a filter by country hands out only what has it', async () => {
  await queue.enqueue([
    { article: 'c-iq' as ArticleId, language: 'ar', desk: 'land', countries: ['IQ', 'IR'] },
    { article: 'c-sy' as ArticleId, language: 'ar', desk: 'land', priority: 5, countries: ['SY'] },
  ]);
  const claimed = await queue.claim(lease('mina'), { desk: 'land', country: 'IR' });
  expect(claimed?.article).toBe('c-iq');
  expect(await queue.claim(lease('mina'), { desk: 'land', country: 'IR' })).toBeUndefined();
});
