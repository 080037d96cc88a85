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

test('a book is read as far as the longest reports go', () => {
  const line = 'x'.repeat(999);
  const articleBody = `${line}\n`.repeat(1_000);
  const paragraphs = Array.from({ length: 1_000 }, (_, at) => ({
    start: at * 1_000,
    end: at * 1_000 + 999,
    language: 'de' as LanguageTag,
  }));
  const passages = passagesOf({ ...article('de'), articleBody, paragraphs });
  const length = passages.slice(1).reduce((sum, { text }) => sum + text.length, 0);
  expect(length).toBe(200_000);
});
