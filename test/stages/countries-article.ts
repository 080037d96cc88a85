import type { Country, LanguageTag, Paragraph, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';

interface Parts {
  readonly headline?: string;
  readonly body: string; // paragraphs, one a line
  readonly language?: string;
  readonly flagged?: RegExp; // paragraphs that give no tags
}

/** A readable article from its parts, as stages/detect.ts would leave it. */
export function articleOf({ headline = '', body, language = 'en', flagged }: Parts): Readable {
  const tag = language as LanguageTag;
  const paragraphs = [...body.matchAll(/[^\n]+/g)].map((match): Paragraph => {
    const span = { start: match.index, end: match.index + match[0].length, language: tag };
    return flagged?.test(match[0]) === true ? { ...span, flag: 'boilerplate' } : span;
  });
  const flags = paragraphs.some(({ flag }) => flag !== undefined) ? (['boilerplate'] as const) : [];
  return {
    headline,
    articleBody: body,
    inLanguage: tag,
    languageConfidence: 1,
    paragraphs,
    flags,
  };
}

export const countriesIn = (parts: Parts): readonly Country[] =>
  findCountries(articleOf(parts)).countries;

/** The codes, sorted, as one string: 'IQ IR RU'. */
export const codesIn = (body: string, language = 'en'): string =>
  countriesIn({ body, language })
    .map(({ code }) => code as string)
    .toSorted()
    .join(' ');
