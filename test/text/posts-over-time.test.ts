import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, CountryCode, Instant } from '../../src/article.ts';
import { type PostSighting, postsOverTime } from '../../src/text/posts-over-time.ts';

const seen = (day: string, over: Partial<PostSighting> = {}): PostSighting => ({
  title: 'Foreign Minister',
  country: 'IR' as CountryCode,
  status: 'current',
  article: `article of ${day} ${over.status ?? ''}` as ArticleId,
  at: `${day}T08:00:00Z` as Instant,
  language: 'en',
  evidence: { field: 'articleBody', start: 0, end: 1, exact: 'X' },
  articles: 1,
  ...over,
});

test('a post is current as of the last text that says so', () => {
  const [post] = postsOverTime([seen('2022-03-01'), seen('2022-01-01')]);
  expect(post).toMatchObject({
    state: 'current',
    articles: 2,
    first: { at: '2022-01-01T08:00:00Z' },
    last: { at: '2022-03-01T08:00:00Z' },
  });
});

test('former since lies between the last text that says held and the first that says former', () => {
  const [post] = postsOverTime([
    seen('2022-01-01'),
    seen('2022-05-01'),
    seen('2023-02-01', { status: 'former' }),
    seen('2023-06-01', { status: 'former' }),
  ]);
  expect(post).toMatchObject({
    state: 'former',
    former: { after: { at: '2022-05-01T08:00:00Z' }, by: { at: '2023-02-01T08:00:00Z' } },
  });
  expect(post).not.toHaveProperty('conflict');
});

test('a post only ever called former has no date after which', () => {
  const [post] = postsOverTime([seen('2023-02-01', { status: 'former' })]);
  expect(post).toMatchObject({ state: 'former', former: { by: { at: '2023-02-01T08:00:00Z' } } });
  expect(post?.former).not.toHaveProperty('after');
});

test('former and held on one day is disputed, with both texts', () => {
  const [post] = postsOverTime([seen('2023-02-01'), seen('2023-02-01', { status: 'former' })]);
  expect(post).toMatchObject({
    state: 'disputed',
    conflict: { former: { status: 'former' }, held: { status: 'current' } },
  });
});

test('held again after former is current, and the conflict is shown', () => {
  const [post] = postsOverTime([
    seen('2023-01-01'),
    seen('2023-02-01', { status: 'former' }),
    seen('2023-03-01'),
  ]);
  expect(post).toMatchObject({
    state: 'current',
    conflict: { former: { at: '2023-02-01T08:00:00Z' }, held: { at: '2023-03-01T08:00:00Z' } },
  });
});

test('a candidate holds nothing', () => {
  const [post] = postsOverTime([seen('2024-01-01', { status: 'candidate' })]);
  expect(post?.state).toBe('candidate');
});

test('a text without the country means the only one there is', () => {
  const bare = seen('2022-02-01');
  const { country: _, ...without } = bare;
  expect(postsOverTime([seen('2022-01-01'), without])).toHaveLength(1);
});

test('a later other post of the country is proposed as superseding, in one language only', () => {
  const earlier = seen('2022-01-01');
  const president = seen('2023-01-01', { title: 'President' });
  const [, before] = postsOverTime([earlier, president]);
  expect(before).toMatchObject({ state: 'current', superseded: { title: 'President' } });
  const [, foreign] = postsOverTime([earlier, { ...president, title: 'الرئيس', language: 'ar' }]);
  expect(foreign).not.toHaveProperty('superseded');
  const [, short] = postsOverTime([earlier, { ...president, title: 'Minister' }]);
  expect(short).not.toHaveProperty('superseded');
});

const anySighting = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    title: fc.constantFrom('Minister', 'minister ', 'President', 'وزير'),
    status: fc.constantFrom('current', 'former', 'acting', 'candidate'),
    country: fc.constantFrom('IR', 'IQ', undefined),
    article: fc.uuid(),
  })
  .map(({ day, title, status, country, article }) => {
    const { country: _, ...sighting } = seen(`2023-01-${String(day).padStart(2, '0')}`);
    return {
      ...sighting,
      title,
      status,
      article: article as ArticleId,
      ...(country !== undefined && { country: country as CountryCode }),
    } satisfies PostSighting;
  });
const sightings = fc.uniqueArray(anySighting, {
  selector: ({ article }) => article,
  maxLength: 30,
});

test('no order of the sightings changes what is derived', () => {
  fc.assert(
    fc.property(sightings, (all) => {
      expect(postsOverTime([...all].reverse())).toEqual(postsOverTime(all));
    }),
  );
});

test('no sighting is lost, and every date is one of a sighting', () => {
  fc.assert(
    fc.property(sightings, (all) => {
      const posts = postsOverTime(all);
      expect(posts.reduce((sum, { articles }) => sum + articles, 0)).toBe(all.length);
      for (const { first, last, former, conflict } of posts)
        for (const one of [first, last, former?.by, former?.after, conflict?.held])
          if (one !== undefined) expect(all).toContain(one);
    }),
  );
});
