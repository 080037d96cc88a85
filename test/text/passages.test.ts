import { expect, test } from 'vitest';
import type { LanguageTag, Readable } from '../../src/article.ts';
import { passagesOf } from '../../src/text/passages.ts';

const body = 'Erster Absatz.\n\nFremder Absatz.';
const article = (language: string): Readable => ({
  headline: 'Titel',
  articleBody: body,
  inLanguage: language as LanguageTag,
  languageConfidence: 1,
  paragraphs: [
    { start: 0, end: 14, language: language as LanguageTag },
    { start: 16, end: body.length, language: 'en' as LanguageTag, flag: 'foreign-paragraph' },
  ],
  flags: ['foreign-paragraph'],
});

test('a flagged paragraph gives no passage', () => {
  expect(passagesOf(article('de')).map(({ text }) => text)).toEqual(['Titel', 'Erster Absatz.']);
});

test.each([
  ['zh-Hans', 'zh'],
  ['sr-Latn', 'sr'],
  ['prs', 'fa'],
  ['und', 'und'],
])('%s is read with the lexicons of %s', (tag, language) => {
  expect(passagesOf(article(tag)).map((passage) => passage.language)).toEqual([language, language]);
});
