import type { Evidence, LanguageTag, Readable } from '../article.ts';
import { onceAnArticle } from './once-an-article.ts';

/** A stretch of the article in one language, with its place in the field it stands in. */
export interface Passage {
  readonly field: Evidence['field'];
  readonly start: number; // offset of `text` in article[field]
  readonly text: string;
  readonly language: LanguageTag; // whose lexicons read it: 'zh' for zh-Hans, 'fa' for Dari
}

/** The headline and every paragraph that may give tags: flagged ones are left out (see Flag). */
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
  const body = article.paragraphs
    .filter((paragraph) => paragraph.flag === undefined)
    .map(
      ({ start, end, language }): Passage => ({
        field: 'articleBody',
        start,
        text: article.articleBody.slice(start, end),
        language: lexiconLanguage(language),
      }),
    );
  return article.headline === '' ? body : [headline, ...body];
}

/** Languages whose written news the lexicons of another read well. */
const readAs: Readonly<Record<string, string>> = { prs: 'fa', yue: 'zh', nn: 'no' };

function lexiconLanguage(tag: LanguageTag): LanguageTag {
  const primary = tag.split('-')[0] ?? tag;
  return (readAs[primary] ?? primary) as LanguageTag;
}
