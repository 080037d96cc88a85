import { beforeAll, describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/search/query.ts';
import type { ArticleSummary } from '../../src/store/article-lists.ts';
import { at, demoItems, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const page = async (path: string) => (await site.request(at(path))).text();
let all: readonly ArticleSummary[] = [];

const found = (text: string) => {
  const { query } = parseSearch(text);
  return desk.store.articles.list(query === undefined ? {} : { query }, { limit: 200 });
};
const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id).sort();

beforeAll(async () => {
  const published = await desk.publish(demoItems(3));
  await Promise.all(published.map((id) => desk.store.officials.observe(id)));
  all = await found('');
});

describe('searching', () => {
  test('a group, its opposite and everything add up', async () => {
    const either = await found('(lang:fa OR lang:ru)');
    expect(either.length).toBeGreaterThan(1);
    expect(new Set(either.map(({ language }) => language))).toEqual(new Set(['fa', 'ru']));
    expect(ids([...either, ...(await found('-(lang:fa OR lang:ru)'))])).toEqual(ids(all));
  });

  test('an official is found by the family name, in whatever script the article is', async () => {
    const [official] = await desk.store.officials.list({}, { limit: 200 });
    const family = official?.name.split(' ').at(-1) ?? '';
    const articles = await desk.store.articles.list({ official: official?.key ?? '' });
    expect(articles.length).toBeGreaterThan(0);
    expect(ids(await found(`official:"${family}"`))).toEqual(expect.arrayContaining(ids(articles)));
  });

  test('by what analysts did', async () => {
    const [first] = all;
    await site.request(at(`/articles/${first?.id}/decide`), form({ verdict: 'accepted' }));
    expect(ids(await found('status:accepted'))).toEqual([first?.id]);
    expect(ids(await found('is:unreviewed'))).toEqual(
      ids(all.filter(({ id }) => id !== first?.id)),
    );
    expect(ids(await found('status:open OR status:done'))).toEqual(ids(all));
    await site.request(at('/review/undo'), form({}));
    expect(ids(await found('status:accepted OR status:escalated'))).toEqual([]);
  });

  test('a value beside the list narrows the search, also one with alternatives', async () => {
    const html = await page(`/search?q=${encodeURIComponent('lang:fa OR lang:ru')}`);
    expect(html).toContain(encodeURIComponent('(lang:fa OR lang:ru) country:'));
  });

  test('what was found goes out as a file, where formulas stay text', async () => {
    const csv = await page('/search/export?q=lang:fa&format=csv');
    expect(csv.split('\r\n')[0]).toContain('id,date,language');
    expect(csv.trim().split('\r\n')).toHaveLength(1 + (await found('lang:fa')).length);
    const lines = (await page('/search/export?format=jsonl')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(ids(all));
  });
});

describe('a watchlist', () => {
  test('is a search with a name, and says what is new since it was opened', async () => {
    const saved = await site.request(
      at('/watchlists'),
      form({ name: 'Persian <wires>', query: 'lang:fa' }),
    );
    expect(saved.status).toBe(303);
    expect(await page('/watchlists')).toContain('Persian &lt;wires&gt;');
    const [list] = await desk.store.watchlists.list('M. Lind');
    expect(await page('/watchlists')).not.toContain(' new</span>');
    const opened = await site.request(at(`/watchlists/${list?.id}`));
    expect(opened.headers.get('location')).toBe('/search?q=lang%3Afa');
  });

  test('belongs to one analyst', async () => {
    const [list] = await desk.store.watchlists.list('M. Lind');
    const other = desk.siteOf('A. Other');
    expect((await other.request(at(`/watchlists/${list?.id}`))).status).toBe(404);
    expect(
      (await site.request(at('/watchlists/remove'), form({ name: list?.name ?? '' }))).status,
    ).toBe(303);
    expect(await desk.store.watchlists.list('M. Lind')).toEqual([]);
  });

  test('of a search that nobody understands is refused', async () => {
    const refused = await site.request(at('/watchlists'), form({ name: 'x', query: 'colour:red' }));
    expect(refused.status).toBe(400);
  });
});
