import { describe, expect, test } from 'vitest';
import { desks } from '../../src/store/desks.ts';
import { reviewQueue } from '../../src/store/review-queue.ts';
import { reviews } from '../../src/store/reviews.ts';
import { selections } from '../../src/store/selections.ts';
import { lease, queueing, review } from './queueing.ts';
import { testDatabase } from './test-database.ts';

const { db, pool } = await testDatabase();
const queue = reviewQueue(db);
const { queued } = queueing(db);

describe('a second reader', () => {
  const sampled = async (name: string) => {
    const article = await queued(name);
    await desks(db).save({
      name,
      position: 1,
      filter: {},
      secondShare: 100,
      changedBy: 'ed',
    });
    await queue.claimArticle(article, lease('mina'));
    const first = await reviews(db).decide(review(article, 'mina', 'accepted'));
    return { article, first };
  };

  test('is another one than the first, and agreement ends it', async () => {
    const { article } = await sampled('second-agree');
    expect(await queue.get(article)).toMatchObject({ state: 'open', firstReader: 'mina' });
    expect(await queue.claim(lease('mina'), { desk: 'second-agree' })).toBeUndefined();
    await expect(queue.claimArticle(article, lease('mina'))).rejects.toMatchObject({
      code: 'SECOND_READING',
    });
    expect(await queue.list({ desk: 'second-agree', reader: 'mina' })).toEqual([]);
    await queue.claim(lease('omar'), { desk: 'second-agree' });
    await reviews(db).decide(review(article, 'omar', 'corrected'));
    expect(await queue.get(article)).toMatchObject({ state: 'done' });
    expect((await reviews(db).agreement()).groups).toContainEqual(
      expect.objectContaining({ desk: 'second-agree', readings: 1, agreed: 1, bothKept: 1 }),
    );
  });

  test('who disagrees sends it to the editors; taking that back brings it back to be read again', async () => {
    const { article } = await sampled('second-differ');
    await queue.claim(lease('omar'), { desk: 'second-differ' });
    const second = await reviews(db).decide(review(article, 'omar', 'rejected'));
    expect(await queue.get(article)).toMatchObject({ state: 'open', desk: 'escalated' });
    const before = await reviews(db).agreement();
    await reviews(db).takeBack(second, 900);
    expect(await queue.get(article)).toMatchObject({
      leaseHolder: 'omar',
      desk: 'second-differ',
      firstReader: 'mina',
    });
    expect((await reviews(db).agreement()).readings).toBe(before.readings - 1);
    await reviews(db).decide(review(article, 'omar', 'rejected'));
    expect(await reviews(db).agreement()).toMatchObject({
      readings: before.readings,
      agreed: before.agreed,
      kappa: expect.any(Number),
    });
  });

  test('is not asked when the first one takes the decision back', async () => {
    const { article, first } = await sampled('second-undo');
    await reviews(db).takeBack(first, 900);
    const item = await queue.get(article);
    expect(item).toMatchObject({ state: 'leased', leaseHolder: 'mina' });
    expect(item).not.toHaveProperty('firstReader');
  });

  test('reads about the share that was asked for', async () => {
    const { rows } = await pool.query(
      `select count(*) filter (where abs(hashtextextended(md5(n::text) || '.' || 1, 0) % 10000) < 500)
         as chosen from generate_series(1, 20000) as n`,
    );
    expect(Number(rows[0].chosen) / 20_000).toBeCloseTo(0.05, 2);
  });
});

test('a selection survives what is shown next, and loses what is decided', async () => {
  const [one, two] = [await queued('sel-1'), await queued('sel-2')];
  const chosen = selections(db);
  await chosen.mark({ analyst: 'mina', shown: [one], chosen: [one] });
  await chosen.mark({ analyst: 'mina', shown: [two], chosen: [two] });
  expect(await chosen.of('mina')).toEqual([one, two]);
  await chosen.mark({ analyst: 'mina', shown: [two], chosen: [] });
  expect(await chosen.of('mina')).toEqual([one]);
  await reviews(db).decide(review(one, 'omar', 'accepted'), { leaseRequired: false });
  expect(await chosen.of('mina')).toEqual([]);
});
