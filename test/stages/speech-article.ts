import type { Instant, LanguageTag, OutletFacts, Readable, Tags } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';

interface Facts {
  readonly datePublished?: Instant;
  readonly outlet?: OutletFacts;
  readonly headline?: string;
}

/** Paragraphs as an article whose language is known. */
export function articleOf(
  paragraphs: readonly string[],
  language: string,
  facts: Facts = {},
): Readable {
  const inLanguage = language as LanguageTag;
  let start = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length, language: inLanguage };
    start = span.end + 2;
    return span;
  });
  return {
    headline: '',
    articleBody: paragraphs.join('\n\n'),
    inLanguage,
    languageConfidence: 1,
    paragraphs: spans.filter(({ start: from, end }) => end > from),
    flags: [],
    ...facts,
  };
}

/** The tags of a text as the whole line gives them. */
export const tagged = (text: string, language: string, facts: Facts = {}): Tags =>
  tagging.run(articleOf([text], language, facts));
