import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { at, demoItems, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const page = async (path: string) => (await site.request(at(path))).text();
let ids: readonly ArticleId[] = [];

beforeAll(async () => {
  ids = await desk.publish(demoItems(4));
});

describe('what the articles about something have in common', () => {
  test('a country: counts add up over the articles that name it', async () => {
    const profile = await desk.store.profiles.of({ country: 'IQ' }, { timeZone: 'UTC' });
    const articles = await desk.store.articles.list({ country: 'IQ' }, { limit: 200 });
    expect(articles.length).toBeGreaterThan(0);
    expect(profile.articles).toBe(articles.length);
    expect(sum(profile.languages)).toBe(articles.length);
    expect(sum(profile.days)).toBe(articles.length);
    expect(profile.countries[0]).toEqual({ value: 'IQ', count: articles.length });
  });

  test('looks at the latest only, and says so', async () => {
    const options = { timeZone: 'UTC', mostArticles: 3 };
    const profile = await desk.store.profiles.of({}, options);
    expect(profile).toMatchObject({ articles: 3, isCut: ids.length > 3 });
  });

  test('a country has a page; what is no country has none', async () => {
    expect(await page('/countries/iq')).toMatch(/<h1>Iraq<\/h1>[\s\S]*country%3AIQ/);
    for (const code of ['ZZZ', 'Q', '%3Cscript%3E'])
      expect((await site.request(at(`/countries/${code}`))).status, code).toBe(404);
  });

  test('an organisation is shown by its key, with its spellings', async () => {
    const { entities } = await desk.store.profiles.of({}, { timeZone: 'UTC' });
    const organisation = entities.find(({ type }) => type === 'organisation');
    const html = await page(`/organisations/${encodeURIComponent(organisation?.value ?? '')}`);
    expect(organisation).toBeDefined();
    for (const { name } of await desk.store.profiles.names(organisation?.value ?? ''))
      expect(html).toContain(name.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  });

  test('an outlet that nobody knows is not found', async () => {
    expect((await site.request(at('/outlets/xx/none'))).status).toBe(404);
  });
});

const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((all, { count }) => all + count, 0);
