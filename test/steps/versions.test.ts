import { expect, test } from 'vitest';
import type { ArticleId, Fingerprint, Instant } from '../../src/article.ts';
import { openPlacing } from '../../src/steps/place-article.ts';
import { openStore } from '../../src/store/store.ts';
import { taggedItem } from '../store/items.ts';
import { testDatabase } from '../store/test-database.ts';

const { db } = await testDatabase();
const store = openStore(db);
const place = await openPlacing({
  recent: async function* () {},
  article: store.placeable,
  place: store.articles.place,
  judgeEdit: store.articles.judgeEdit,
  enqueueReview: ({ article, language, priority, story, reopen }) =>
    store.reviewQueue.enqueue([{ article, language, priority, story, reopen }]),
});

const text = 'Trois accords ont été signés à Bagdad, annonce le ministère irakien.';
const fingerprint: Fingerprint = { shingles: [1], sampling: 1, features: [['c:IQ', 1]] };

/** One more wording of the page, an hour later than the one before. */
async function published(url: string, articleBody: string, hour: number): Promise<ArticleId> {
  const dateFetched = `2026-11-21T${10 + hour}:00:00Z` as Instant;
  const item = taggedItem(url, { articleBody, dateFetched, fingerprint });
  await store.ledger.discover([{ url }]);
  await store.articles.save({ item });
  await place({ article: item.id });
  return item.id;
}

const decided = (article: ArticleId) =>
  store.reviews.decide(
    {
      article,
      reviewer: 'mira',
      verdict: 'accepted',
      corrections: {},
      dateReviewed: '2026-11-21T10:30:00Z' as Instant,
    },
    { leaseRequired: false },
  );

test('an edit that does not matter leaves the decision standing, a material one asks again and says what was decided', async () => {
  const url = 'https://edited.example/1';
  const id = await published(url, text, 0);
  await decided(id);

  await published(url, text.replace('signés', 'signes'), 1);
  expect(await store.reviewQueue.get(id)).toMatchObject({ state: 'done' });

  await published(url, text.replace('Trois', '13'), 2);
  expect(await store.reviewQueue.get(id)).toMatchObject({ state: 'open' });
  expect((await store.articles.list({ ids: [id] }))[0]?.verdict).toBe('accepted');

  const versions = await store.articles.versions(id);
  expect(
    versions.map(({ version, material, verdict }) => [version, material, verdict?.verdict]),
  ).toEqual([
    [3, ['numbers'], undefined],
    [2, [], undefined],
    [1, undefined, 'accepted'],
  ]);
});

test('an edit is judged once, and the judgement is kept', async () => {
  const url = 'https://edited.example/2';
  const id = await published(url, text, 0);
  await published(url, text.replace('signés', 'annulés'), 1);
  const first = await store.articles.judgeEdit(id, 2);
  expect(await store.articles.judgeEdit(id, 2)).toEqual(first);
  const kept = await db
    .selectFrom('articleVersions')
    .select('material')
    .where('article', '=', id)
    .execute();
  expect(kept).toEqual([{ material: first }]);
});
