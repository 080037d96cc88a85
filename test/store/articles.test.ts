import { expect, test } from 'vitest';
import type { ArticleId, CountryCode, Instant, Placement } from '../../src/article.ts';
import { articles } from '../../src/store/articles.ts';
import { ledger } from '../../src/store/ledger.ts';
import { articleId } from '../../src/text/urls.ts';
import { taggedItem } from './items.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const store = articles(db);

const place = (id: string): Placement =>
  ({ report: `rep-${id}`, story: `sty-${id}`, similarity: 0 }) as Placement;

test('an article comes back as it was saved', async () => {
  const item = taggedItem('https://a.example/back');
  expect(await store.save({ item })).toEqual({ version: 1, change: 'new', changed: true });
  const { text: _, fingerprint: __, ...kept } = item;
  const { dateFetched, ...saved } = kept;
  expect(await store.get(item.id)).toMatchObject({ ...saved, version: 1, dateSeen: dateFetched });
});

test('the same item again changes nothing', async () => {
  const item = taggedItem('https://a.example/again');
  await store.save({ item });
  const before = await db.selectFrom('articles').selectAll().where('id', '=', item.id).execute();
  expect(await store.save({ item })).toEqual({ version: 1, change: 'unchanged', changed: false });
  expect(await db.selectFrom('articles').selectAll().where('id', '=', item.id).execute()).toEqual(
    before,
  );
});

test('an edited page is a new version of the same article, and starts its way again', async () => {
  const url = 'https://a.example/edited';
  const first = taggedItem(url);
  const edited = taggedItem(url, {
    headline: 'Trois généraux',
    dateFetched: '2026-11-21T12:00:00Z' as Instant,
  });
  await store.save({ item: first });
  await ledger(db).reach([first.id], 'queued');
  expect(await store.save({ item: edited })).toEqual({
    version: 2,
    change: 'edited',
    changed: true,
  });
  expect((await ledger(db).get(first.id))?.state).toBe('tagged');
  const versions = await store.versions(first.id);
  expect(versions.map(({ version, headline }) => [version, headline])).toEqual([
    [2, 'Trois généraux'],
    [1, first.headline],
  ]);
  expect((await store.get(first.id)).headline).toBe('Trois généraux');
});

test('an older capture that comes late does not replace a newer one', async () => {
  const url = 'https://a.example/late';
  const newer = taggedItem(url, { dateFetched: '2026-11-21T12:00:00Z' as Instant });
  await store.save({ item: newer });
  const late = taggedItem(url, { headline: 'Ancien titre' });
  expect((await store.save({ item: late })).change).toBe('unchanged');
  expect((await store.get(newer.id)).headline).toBe(newer.headline);
});

test('better tags on the same text are no new version', async () => {
  const url = 'https://a.example/retagged';
  await store.save({ item: taggedItem(url) });
  const evidence = { field: 'articleBody', start: 47, end: 54, exact: 'Téhéran', kind: 'capital' };
  const country = {
    code: 'IR' as CountryCode,
    role: 'about',
    confidence: 1,
    creator: 'countries@2',
  };
  const better = taggedItem(url, { countries: [{ ...country, evidence: [evidence] }] as never });
  expect(await store.save({ item: better })).toEqual({
    version: 1,
    change: 'retagged',
    changed: false,
  });
  expect(await store.list({ country: 'IR' })).toHaveLength(1);
});

test('two saves of one article at once are one version', async () => {
  const item = taggedItem('https://a.example/twice');
  const other = articles(db);
  await Promise.all([store.save({ item }), store.save({ item }), other.save({ item })]);
  expect((await store.versions(item.id)).map(({ version }) => version)).toEqual([1]);
});

test('text that PostgreSQL refuses keeps its length', async () => {
  const articleBody = 'Nul \0 and a lone \ud83d surrogate, and \\u0000 as text.';
  const item = taggedItem('https://a.example/nul', { articleBody });
  await store.save({ item });
  const kept = await store.get(item.id);
  expect(kept.articleBody).toHaveLength(articleBody.length);
  expect(kept.articleBody).toBe(articleBody.replace(/[\0\ud83d]/g, '\ufffd'));
});

test('a broken neighbour in a batch does not fail the others', async () => {
  const broken = taggedItem('https://a.example/broken', { datePublished: 'never' as Instant });
  const sound = taggedItem('https://a.example/sound');
  const [one, two] = await Promise.allSettled([
    store.save({ item: broken }),
    store.save({ item: sound }),
  ]);
  expect([one.status, two.status]).toEqual(['rejected', 'fulfilled']);
});

test('words are found in any language, by stem, and Chinese by pairs of characters', async () => {
  const english = { inLanguage: 'en', headline: 'Ministers resigned', articleBody: 'They left.' };
  const chinese = { inLanguage: 'zh', headline: '习近平主席抵达德黑兰', articleBody: '正文' };
  await store.save({ item: taggedItem('https://a.example/en', english as never) });
  await store.save({ item: taggedItem('https://a.example/zh', chinese as never) });
  const found = async (words: string) =>
    (await store.list({ words })).map(({ headline }) => headline);
  expect(await found('minister resigns')).toEqual(['Ministers resigned']);
  expect(await found('德黑兰')).toEqual(['习近平主席抵达德黑兰']);
  expect(await found('Ministers -resigned')).toEqual([]);
  expect(await found('"')).toEqual([]);
});

test('placing moves the ledger and is idempotent; what an analyst placed stays', async () => {
  const item = taggedItem('https://a.example/placed');
  await store.save({ item });
  await store.place({ id: item.id, placement: place('a') });
  await store.place({ id: item.id, placement: place('a') });
  expect((await store.get(item.id)).placement).toEqual(place('a'));
  expect((await ledger(db).get(item.id))?.state).toBe('clustered');
  await store.place({ id: item.id, placement: place('b'), analyst: 'mina' });
  await store.place({ id: item.id, placement: place('c') });
  expect((await store.get(item.id)).placement?.story).toBe('sty-b');
});

test('lists page by date without skipping or repeating', async () => {
  const urls = Array.from({ length: 25 }, (_, index) => `https://page.example/${index}`);
  const outlet = { key: 'xx/page', name: 'Page' };
  await Promise.all(urls.map((url) => store.save({ item: taggedItem(url, { outlet }) })));
  const seen: ArticleId[] = [];
  for (let after: Parameters<typeof store.list>[1] = { limit: 10 }; ; ) {
    const page = await store.list({ outlet: 'xx/page' }, after);
    seen.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined) break;
    after = { limit: 10, after: last };
  }
  expect(seen.toSorted()).toEqual(urls.map(articleId).toSorted());
});

test('fingerprints come back oldest first with their places', async () => {
  const since = '2030-01-01T00:00:00Z' as Instant;
  const dates = ['2030-01-02T00:00:00Z', '2030-01-01T00:00:00Z'] as Instant[];
  for (const date of dates) {
    const item = taggedItem(`https://f.example/${date}`, {
      datePublished: date,
      dateFetched: date,
    });
    await store.save({ item });
  }
  await store.place({ id: articleId(`https://f.example/${dates[0]}`), placement: place('f') });
  const found = [];
  for await (const { item, placement } of store.recentFingerprints(since)) {
    found.push([item.time, placement?.story]);
  }
  expect(found).toEqual([
    [dates[1], undefined],
    [dates[0], 'sty-f'],
  ]);
});
