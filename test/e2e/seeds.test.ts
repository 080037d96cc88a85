import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredArticle } from '../../src/store/articles.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';
import { installation, jsonLines } from './cli.ts';

/** DESIGN, section 5: the two articles that the product was conceived from, as an oracle. */
describe.skipIf(sharedIsMissing('seeds'))('the seeds, through ingest', () => {
  const { wirewatch, remove } = installation();
  let english: StoredArticle;
  let french: StoredArticle;

  beforeAll(async () => {
    const files = ['000_799c467395f62e67', '003_4b71353f827a8777'].map((name) =>
      sharedPath(`seeds/${name}.txt`),
    );
    const ingested = await wirewatch(['ingest', '--json', ...files]);
    expect(ingested.stderr).toBe('');
    const listed = await wirewatch(['review', 'list', '--json']);
    const ids = jsonLines<{ id: string }>(listed).map(({ id }) => id);
    const articles = await Promise.all(ids.map((id) => wirewatch(['show', id, '--json'])));
    const found = articles.map((result) => jsonLines<StoredArticle>(result)[0] as StoredArticle);
    english = found.find(({ inLanguage }) => inLanguage === 'en') as StoredArticle;
    french = found.find(({ inLanguage }) => inLanguage === 'fr') as StoredArticle;
  });
  afterAll(remove);

  const codes = ({ countries }: StoredArticle) => countries.map(({ code }) => code).sort();
  const words = ({ articleBody, countries, entities, officials }: StoredArticle) =>
    JSON.stringify([articleBody, countries, entities, officials]);

  test('languages are en and fr', () => {
    expect([english?.inLanguage, french?.inLanguage]).toEqual(['en', 'fr']);
  });

  test('countries of A are exactly IQ IR RU SY CN', () => {
    expect(codes(english)).toEqual(['CN', 'IQ', 'IR', 'RU', 'SY']);
  });

  test('countries of B are IQ IR RU SY and no US', () => {
    expect(codes(french)).toEqual(['IQ', 'IR', 'RU', 'SY']);
  });

  test('A and B are two reports of one story', () => {
    expect(english.placement?.story).toBe(french.placement?.story);
    expect(english.placement?.report).not.toBe(french.placement?.report);
  });

  test('A has no named official and one informed Iraqi source', () => {
    expect(english.officials.filter(({ anonymous }) => !anonymous)).toEqual([]);
    const unnamed = english.officials
      .filter(({ anonymous }) => anonymous)
      .map(({ name }) => name.toLowerCase());
    expect(unnamed).toContainEqual(expect.stringContaining('informed iraqi source'));
  });

  test('A comes from IRNA, and its footer is neither text nor tag', () => {
    expect(english.provenance.map(({ name }) => name).join()).toMatch(
      /IRNA|Islamic Republic News Agency/,
    );
    expect(words(english)).not.toContain('Arab region');
  });

  test('B names Saad al-Alaq with rank, post and country', () => {
    const [official] = french.officials.filter(({ anonymous }) => !anonymous);
    expect(official).toMatchObject({
      name: expect.stringContaining('Alaq'),
      post: { country: 'IQ' },
    });
    expect(`${official?.rank} ${official?.post?.title}`).toMatch(/général de brigade|brigadier/i);
  });

  test('B quotes him three times, with its cues', () => {
    const his = french.quotes.filter(({ direct, speaker }) => direct && /Alaq/.test(speaker ?? ''));
    expect(his.length).toBeGreaterThanOrEqual(3);
    expect(his.map(({ cue }) => cue).join()).toMatch(/indiqué.*affirmé.*ajouté/);
  });

  test('B goes back over Press TV to Al-Nahrain, its picture to Al-Manar', () => {
    const chain = french.provenance
      .filter(({ kind }) => kind !== 'photo')
      .map(({ name }) => name)
      .join(' → ');
    expect(chain).toMatch(/Press TV.*Nahrain/i);
    expect(french.provenance.find(({ kind }) => kind === 'photo')?.name).toMatch(/Manar/);
  });

  test('B keeps neither Omar, Pelosi nor the Capitol as tags, and flags the stray caption', () => {
    expect(JSON.stringify([french.countries, french.entities, french.officials])).not.toMatch(
      /Omar|Pelosi|Capitol|Washington/,
    );
    expect(french.flags).toContain('stray-caption');
    expect(french.articleBody).not.toMatch(/Partager Cet Article|^TV$/m);
  });

  test('B speaks of 30 May 2019', () => {
    expect(french.dates.map(({ date }) => date)).toContain('2019-05-30');
  });
});
