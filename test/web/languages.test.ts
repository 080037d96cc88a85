import { describe, expect, test } from 'vitest';
import { ar } from '../../src/web/languages/ar.ts';
import { en } from '../../src/web/languages/en.ts';
import { fa } from '../../src/web/languages/fa.ts';
import { fr } from '../../src/web/languages/fr.ts';
import { ru } from '../../src/web/languages/ru.ts';
import { type Catalogue, readIn, say, UI_LANGUAGES, uiLocale } from '../../src/web/say.ts';
import { at, testDesk } from './desk-app.ts';
import { phrasesOfTheSite, valuesNamedIn } from './phrases.ts';

const phrases = phrasesOfTheSite();
const catalogues: Readonly<Record<string, Catalogue>> = { fr, ar, fa, ru };
const formsOf = (entry: Catalogue[string] | undefined): readonly string[] =>
  entry === undefined ? [] : typeof entry === 'string' ? [entry] : Object.values(entry);

describe.each(Object.entries(catalogues))('%s', (language, catalogue) => {
  test('has every phrase of the site, and none that the site does not say', () => {
    expect([...phrases.keys()].filter((phrase) => !Object.hasOwn(catalogue, phrase))).toEqual([]);
    expect(Object.keys(catalogue).filter((phrase) => !phrases.has(phrase))).toEqual([]);
  });

  test('keeps the values of every phrase, in each plural form', () => {
    const wrong = Object.entries(catalogue).flatMap(([phrase, entry]) => {
      const wanted = [...valuesNamedIn(phrase)].sort().join();
      return formsOf(entry).flatMap((form) => {
        const has = [...valuesNamedIn(form)].sort().join();
        const isOneOrTwo = typeof entry !== 'string' && !form.includes('{count}');
        return has === wanted || isOneOrTwo ? [] : [`${phrase} -> ${form}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('has no text that is empty or was left in English', () => {
    const script =
      { fr: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u }[language] ?? /\p{Script=Arabic}/u;
    const wrong = Object.entries(catalogue).flatMap(([phrase, entry]) =>
      formsOf(entry).every((form) => script.test(form)) || phrase === 'API' ? [] : [phrase],
    );
    expect(wrong).toEqual([]);
  });
});

test('English has singulars of phrases that there are', () => {
  expect(Object.keys(en).filter((phrase) => !phrases.has(phrase))).toEqual([]);
});

test('numbers choose the plural form of the language', () => {
  const articles = (language: (typeof UI_LANGUAGES)[number], count: number) =>
    readIn(language, () => say('{count} articles', { count }));
  expect([1, 2, 1234].map((count) => articles('en', count))).toEqual([
    '1 article',
    '2 articles',
    '1,234 articles',
  ]);
  expect([0, 1, 2].map((count) => articles('fr', count))).toEqual([
    '0 article',
    '1 article',
    '2 articles',
  ]);
  expect([1, 3, 5, 21].map((count) => articles('ru', count))).toEqual([
    '1 статья',
    '3 статьи',
    '5 статей',
    '21 статья',
  ]);
  expect([1, 2, 3, 11, 100].map((count) => articles('ar', count))).toEqual([
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '11 مقالًا',
    '100 مقال',
  ]);
});

test('digits and calendar are those of searches and exports, in every language', () => {
  for (const language of UI_LANGUAGES) {
    const day = readIn(language, () =>
      new Intl.DateTimeFormat(uiLocale(), { timeZone: 'UTC' }).format(new Date('2026-11-22')),
    );
    expect(day).toMatch(/2026/);
    expect(day).toMatch(/22/);
  }
});

test('a phrase that is no phrase is said as it is, and a value is not read as a phrase', () => {
  expect(readIn('fr', () => say('constructor'))).toBe('constructor');
  expect(readIn('fr', () => say('Role of {name}', { name: '{name} {count}' }))).toBe(
    'Rôle de {name} {count}',
  );
});

describe('the site', async () => {
  const { siteOf } = await testDesk();
  const site = siteOf('M. Lind');
  const pageFor = async (asked: string) =>
    (await site.request(at('/stories'), { headers: { 'Accept-Language': asked } })).text();

  test.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'lang="fr" dir="ltr"', 'Sujets'],
    ['ar', 'lang="ar" dir="rtl"', 'القصص'],
    ['de, fa;q=0.5', 'lang="fa" dir="rtl"', 'ماجراها'],
    ['ru-RU', 'lang="ru" dir="ltr"', 'Сюжеты'],
    ['de,ja', 'lang="en" dir="ltr"', 'Stories'],
  ])('speaks as the browser asks: %s', async (asked, attributes, word) => {
    const page = await pageFor(asked);
    expect(page).toContain(`<html ${attributes}`);
    expect(page).toContain(`<h1>${word}</h1>`);
  });
});
