import { describe, expect, test } from 'vitest';
import type { LanguageTag, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { findOfficials } from '../../src/stages/officials.ts';

/** The unnamed, each with every way the text calls it. */
function unnamed(articleBody: string, language: string): readonly (readonly string[])[] {
  const article: Readable = {
    headline: '',
    articleBody,
    inLanguage: language as LanguageTag,
    languageConfidence: 1,
    paragraphs: [{ start: 0, end: articleBody.length, language: language as LanguageTag }],
    flags: [],
  };
  return findOfficials({ ...article, ...findCountries(article), entities: [] })
    .officials.filter(({ anonymous }) => anonymous)
    .map(({ name, evidence }) => [name, ...evidence.slice(1).map(({ exact }) => exact)]);
}

describe('one unnamed source is one official, called by its fullest form', () => {
  test.each([
    [
      'en',
      'A source said it was over. An informed Iraqi source told IRNA so. The Iraqi source left.',
      ['An informed Iraqi source', 'A source', 'The Iraqi source'],
    ],
    [
      'fr',
      'Une source diplomatique a déclaré que tout est fini. La source a ajouté que le calme règne.',
      ['Une source diplomatique', 'La source'],
    ],
    [
      'ar',
      'قال مصدر أمني عراقي إن الأمر انتهى. وأضاف المصدر أن الوضع هادئ.',
      ['مصدر أمني عراقي', 'المصدر'],
    ],
    [
      'fa',
      'یک منبع آگاه گفت که کار تمام شد. این منبع افزود که اوضاع آرام است.',
      ['یک منبع آگاه', 'این منبع'],
    ],
    [
      'ru',
      'Источник в правительстве сообщил, что всё кончено. Источник добавил, что всё тихо.',
      ['Источник в правительстве', 'Источник'],
    ],
    [
      'es',
      'Una fuente diplomática dijo que todo terminó. La fuente añadió que hay calma.',
      ['Una fuente diplomática', 'La fuente'],
    ],
  ])('%s', (language, text, forms) => {
    expect(unnamed(text, language)).toEqual([forms]);
  });
});

describe('two are not made one', () => {
  test('where a bare source could be either of two', () => {
    const text =
      'An Iraqi source said yes. A French source said no. A source said it was too early to tell.';
    expect(unnamed(text, 'en')).toHaveLength(3);
  });
  test('officials stay apart', () => {
    const text = 'A senior Iraqi official said yes. An Iraqi official said no.';
    expect(unnamed(text, 'en')).toHaveLength(2);
  });
  test('the source of a thing says nothing', () => {
    const text = 'An informed source said yes. The source of the river is dry.';
    expect(unnamed(text, 'en')).toEqual([['An informed source']]);
  });
});
