import { beforeEach, expect, test } from 'vitest';
import type { CountryCode, Instant, Official, Quote, TaggedItem } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import { officials } from '../../src/store/officials.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { taggedItem } from './items.ts';
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

interface Naming {
  readonly name: string;
  readonly title: string;
  readonly day: string;
  readonly language?: string;
  readonly status?: 'current' | 'former';
  readonly says?: string;
}

function article({ name, title, day, language = 'en', status = 'current', says }: Naming) {
  const articleBody = `${title} ${name}: ${says ?? ''}.`;
  const at = (exact: string) => ({
    field: 'articleBody' as const,
    start: articleBody.indexOf(exact),
    end: articleBody.indexOf(exact) + exact.length,
    exact,
  });
  const tag = { confidence: 0.9, creator: 'test@1' };
  const official: Official = {
    ...tag,
    name,
    key: nameKey(name),
    anonymous: false,
    post: { title, country: 'IR' as CountryCode, status },
    evidence: [at(name)],
  };
  const quotes: Quote[] =
    says === undefined
      ? []
      : [{ ...tag, exact: says, direct: true, speaker: name, evidence: [at(says)] }];
  return taggedItem(`https://a.example/${day}/${encodeURIComponent(name)}`, {
    articleBody,
    inLanguage: language as never,
    datePublished: `${day}T09:00:00Z` as Instant,
    officials: [official, { ...official, name: 'a source', key: 'a sors', anonymous: true }],
    quotes,
  });
}

async function save(...items: readonly TaggedItem[]): Promise<void> {
  await Promise.all(items.map((item) => store.save({ item })));
  await Promise.all(items.map(({ id }) => register.observe(id)));
}

const minister = { name: 'Hossein Amir-Abdollahian', title: 'Foreign Minister' };
const ministerInArabic = {
  name: 'حسين أمير عبد اللهيان',
  title: 'وزير الخارجية',
  language: 'ar',
};

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
