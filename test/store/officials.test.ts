import { beforeEach, expect, test } from 'vitest';
import type { Instant, TaggedItem } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import { officials } from '../../src/store/officials.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { article, minister, ministerInArabic } from './official-articles.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const store = articles(db);
const register = officials(db);
const latin = nameKey('Hossein Amir-Abdollahian');
const arabic = nameKey('حسين أمير عبد اللهيان');

beforeEach(async () => {
  await db.deleteFrom('articles').execute();
  await db.deleteFrom('officials').execute();
});

async function save(...items: readonly TaggedItem[]): Promise<void> {
  await Promise.all(items.map((item) => store.save({ item })));
  await Promise.all(items.map(({ id }) => register.observe(id)));
}

const everything = async () => ({
  officials: await db.selectFrom('officials').selectAll().orderBy('key').execute(),
  sightings: await db
    .selectFrom('officialSightings')
    .selectAll()
    .select((eb) => eb.ref('xmin' as never).as('written'))
    .orderBy('article')
    .execute(),
});

test('a person is registered with names, country, post and dates; unnamed sources are not', async () => {
  await save(
    article({ ...minister, day: '2022-03-01' }),
    article({ ...minister, day: '2022-05-01' }),
  );
  const [official, ...others] = await register.list();
  expect(others).toEqual([]);
  expect(official).toMatchObject({
    key: latin,
    name: minister.name,
    names: [{ name: minister.name, language: 'en', script: 'Latn', articles: 2 }],
    countries: ['IR'],
    post: { title: 'Foreign Minister', status: 'current', at: '2022-05-01T09:00:00Z' },
    articles: 2,
    first: '2022-03-01T09:00:00Z',
    last: '2022-05-01T09:00:00Z',
  });
});

test('the same articles again do not write a row', async () => {
  const items = [
    article({ ...minister, day: '2022-03-01' }),
    article({ ...minister, day: '2022-05-01' }),
  ];
  await save(...items);
  const before = await everything();
  await save(...items);
  expect(await everything()).toEqual(before);
});

test('whom an edited page no longer names is no longer sighted there', async () => {
  const first = article({ ...minister, day: '2022-03-01' });
  await save(first);
  const dateFetched = '2026-11-22T10:00:00Z' as Instant;
  await save({ ...first, headline: 'Put right', officials: [], dateFetched });
  expect(await register.list()).toEqual([]);
  await expect(register.get(latin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('every post has its dates, articles and the words it was read in', async () => {
  await save(
    article({ ...minister, day: '2022-03-01' }),
    article({ ...minister, day: '2024-05-01', status: 'former' }),
  );
  const { posts, sources } = await register.get(minister.name);
  expect(posts).toMatchObject([
    {
      title: 'Foreign Minister',
      country: 'IR',
      state: 'former',
      former: { after: { at: '2022-03-01T09:00:00Z' }, by: { at: '2024-05-01T09:00:00Z' } },
    },
  ]);
  expect(sources).toHaveLength(2);
  for (const { passage, dateIs } of sources) {
    expect(passage).toBe('Foreign Minister Hossein Amir-Abdollahian: .');
    expect(dateIs).toBe('published');
  }
});

test('a merge is proposed, decided, taken back, and then not proposed again', async () => {
  await save(
    article({ ...minister, day: '2022-03-01', says: 'We talk' }),
    article({ ...minister, day: '2022-03-02' }),
    article({ ...ministerInArabic, day: '2022-04-01', says: 'نتحدث' }),
  );
  expect(await register.proposals()).toMatchObject([
    { into: latin, other: arabic, names: 'same letters', shared: { countries: ['IR'] } },
  ]);

  await register.merge(latin, arabic, 'mina');
  expect(await register.proposals()).toEqual([]);
  const [merged, ...others] = await register.list();
  expect(others).toEqual([]);
  expect(merged).toMatchObject({ key: latin, name: minister.name, articles: 3 });
  expect(merged?.names.map(({ script }) => script)).toEqual(['Latn', 'Arab']);
  const person = await register.get(arabic);
  expect(person.keys).toEqual([latin, arabic]);
  expect(person.posts.map(({ title }) => title)).toEqual(['وزير الخارجية', 'Foreign Minister']);
  expect(person.decisions).toMatchObject([{ kind: 'merge', analyst: 'mina' }]);
  const said = await register.statements(latin);
  expect(said.map(({ exact, language }) => [exact, language])).toEqual([
    ['نتحدث', 'ar'],
    ['We talk', 'en'],
  ]);
  await expect(register.merge(arabic, latin, 'mina')).rejects.toMatchObject({ code: 'USAGE' });

  await register.separate(latin, arabic, 'omid');
  expect(await register.list()).toHaveLength(2);
  expect(await register.proposals()).toEqual([]);
  const decisions = await db.selectFrom('officialMerges').select('kind').orderBy('id').execute();
  expect(decisions.map(({ kind }) => kind)).toEqual(['merge', 'separate']);
  await expect(db.deleteFrom('officialMerges').execute()).rejects.toThrow(/append/i);
});

test('merges follow on, and taking one back leaves the others', async () => {
  const [a, b, c] = ['Anna Aalto', 'Berta Bakir', 'Clara Costa'] as const;
  await save(...[a, b, c].map((name) => article({ name, title: 'Senator', day: '2022-03-01' })));
  await register.merge(nameKey(b), nameKey(c), 'mina');
  await register.merge(nameKey(a), nameKey(b), 'mina');
  expect((await register.get(c)).keys.toSorted()).toEqual([a, b, c].map(nameKey).toSorted());
  await register.separate(nameKey(a), nameKey(b), 'mina');
  expect((await register.get(c)).key).toBe(nameKey(b));
  expect((await register.get(a)).keys).toEqual([nameKey(a)]);
  await register.merge(nameKey(c), nameKey(a), 'mina');
  expect((await register.get(a)).key).toBe(nameKey(b));
});

test('names are found by words in another script, by country, and letters that SQL reads as signs', async () => {
  await save(article({ name: 'Sergei Lavrov', title: 'Minister', day: '2022-03-01' }));
  const found = async (filter: Parameters<typeof register.list>[0]) =>
    (await register.list(filter)).length;
  expect(await found({ query: 'Лавров' })).toBe(1);
  expect(await found({ query: 'lavr' })).toBe(1);
  expect(await found({ query: '%' })).toBe(0);
  expect(await found({ country: 'ir' })).toBe(1);
  expect(await found({ country: 'IQ' })).toBe(0);
});

test('pages of the list neither skip nor repeat', async () => {
  const names = 'Alma Bruna Carla Dora Frida Greta Hilda'.split(' ').map((name) => `${name} Kovak`);
  await save(...names.map((name) => article({ name, title: 'Senator', day: '2022-03-01' })));
  const seen: string[] = [];
  for (let page: Parameters<typeof register.list>[1] = { limit: 3 }; ; ) {
    const found = await register.list({}, page);
    seen.push(...found.map(({ key }) => key));
    const after = found.at(-1);
    if (after === undefined) break;
    page = { limit: 3, after };
  }
  expect(seen.toSorted()).toEqual(names.map(nameKey).toSorted());
});

/** As store/reviews.ts writes it down. */
const takeOut = ({ id }: TaggedItem, reason: string | null = null) =>
  db
    .insertInto('reviews')
    .values({
      article: id,
      version: 1,
      reviewer: 'mona',
      verdict: 'corrected',
      corrections: JSON.stringify({ removed: [{ tag: 'official', name: minister.name }] }),
      reason,
      reviewedAt: '2026-11-21T12:00:00Z' as Instant,
    })
    .execute();

test('whom an analyst removes is out of the register, and the row says by whom', async () => {
  const [first, second] = [
    article({ ...minister, day: '2026-01-05', says: 'We agreed' }),
    article({ ...minister, day: '2026-02-05' }),
  ];
  await save(first, second);
  await takeOut(first);
  const official = await register.get(latin);
  expect(official).toMatchObject({ articles: 1, first: '2026-02-05T09:00:00Z' });
  expect(official.posts).toMatchObject([{ articles: 1 }]);
  expect(official.removed).toEqual([
    {
      article: first.id,
      name: minister.name,
      at: '2026-01-05T09:00:00Z',
      removedBy: 'mona',
      removedAt: '2026-11-21T12:00:00Z',
    },
  ]);
  expect(await register.statements(latin)).toEqual([]);
  await register.observe(first.id); // the machine again: the analyst's word stands
  expect((await register.get(latin)).articles).toBe(1);
});

test('a removal that is taken back, or decided before the article is observed, counts as the latest review says', async () => {
  const item = article({ ...minister, day: '2026-01-05' });
  await store.save({ item });
  await takeOut(item);
  await register.observe(item.id);
  await expect(register.get(latin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await takeOut(item, 'undone');
  expect(await register.get(latin)).toMatchObject({ articles: 1, removed: [] });
});

test('articles from before the register are taken over, and once', async () => {
  const items = [
    article({ ...minister, day: '2026-01-05' }),
    article({ ...ministerInArabic, day: '2026-02-05' }),
  ];
  for (const item of items) await store.save({ item });
  expect(await register.list()).toEqual([]);
  const seen: number[] = [];
  expect(await register.rebuild((count) => seen.push(count))).toBe(2);
  expect(seen).toEqual([2]);
  expect(await register.list()).toHaveLength(2);
  const before = await everything();
  await register.rebuild();
  expect(await everything()).toEqual(before);
});

test('the start file stands beside the texts, with its date and source, and only proposes', async () => {
  await save(article({ ...minister, day: '2022-01-05' }));
  const official = await register.get(latin);
  expect(official.startFile).toMatchObject([
    {
      country: 'IR',
      title: 'foreign minister',
      fromYear: 2021,
      untilYear: 2024,
      asOf: '2026-11',
      source: expect.stringContaining('not verified online'),
    },
  ]);
  expect(official.posts).toMatchObject([{ state: 'current', proposedEnd: { untilYear: 2024 } }]);
});

test('texts that say former, or speak later than the file, have no end proposed', async () => {
  await save(
    article({ ...minister, day: '2022-01-05' }),
    article({ ...minister, day: '2025-01-05' }),
  );
  const [held] = (await register.get(latin)).posts;
  expect(held).not.toHaveProperty('proposedEnd');
  await save(article({ ...minister, day: '2025-06-05', status: 'former' }));
  const [former] = (await register.get(latin)).posts;
  expect(former).toMatchObject({ state: 'former' });
  expect(former).not.toHaveProperty('proposedEnd');
});
