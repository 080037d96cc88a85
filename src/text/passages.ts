import type { Evidence, LanguageTag, Readable } from '../article.ts';
import { onceAnArticle } from './once-an-article.ts';

/** A stretch of the article in one language, with its place in the field it stands in. */
export interface Passage {
  readonly field: Evidence['field'];
  readonly start: number; // offset of `text` in article[field]
  readonly text: string;
  readonly language: LanguageTag; // whose lexicons read it: 'zh' for zh-Hans, 'fa' for Dari
}

/**
 * The headline and every paragraph that may give tags: flagged ones are left out (see Flag), and what comes after
 * `mostRead`, so that the work and memory of tagging are bounded.
 */
export const passagesOf: (article: Readable) => readonly Passage[] = onceAnArticle(readPassages, [
  'headline',
  'articleBody',
  'inLanguage',
]);

function readPassages(article: Readable): readonly Passage[] {
  const headline: Passage = {
    field: 'headline',
    start: 0,
    text: article.headline,
    language: lexiconLanguage(article.inLanguage),
  };
  let left = mostRead;
  const body: Passage[] = [];
  for (const { start, end, language, flag } of article.paragraphs) {
    if (flag !== undefined) continue;
    if (left <= 0) break;
    const text = article.articleBody.slice(start, Math.min(end, start + left));
    left -= text.length;
    body.push({ field: 'articleBody', start, text, language: lexiconLanguage(language) });
  }
  return article.headline === '' ? body : [headline, ...body];
}

const mostRead = 200_000; // code units of the body: the longest reports have half of that

/** Languages whose written news the lexicons of another read well. */
const readAs: Readonly<Record<string, string>> = { prs: 'fa', yue: 'zh', nn: 'no' };

function lexiconLanguage(tag: LanguageTag): LanguageTag {
  const primary = tag.split('-')[0] ?? tag;
  return (readAs[primary] ?? primary) as LanguageTag;
}
