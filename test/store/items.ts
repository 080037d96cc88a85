import type { Instant, LanguageTag, TaggedItem, Url } from '../../src/article.ts';
import { articleId } from '../../src/text/urls.ts';

/** A small tagged item; what a test is about is given, the rest is plausible. */
export function taggedItem(url: string, given: Partial<TaggedItem> = {}): TaggedItem {
  const headline = given.headline ?? 'Deux généraux irakiens en visite à Téhéran';
  const articleBody = given.articleBody ?? 'Le général Saad al-Alaq est arrivé samedi à Téhéran.';
  const language = 'fr' as LanguageTag;
  return {
    id: articleId(url),
    url: url as Url,
    mediaType: 'text/html',
    text: '<html></html>',
    dateFetched: '2026-11-21T10:00:00Z' as Instant,
    outlet: { key: 'ir/presstv-fr', name: 'Press TV' },
    headline,
    articleBody,
    author: [],
    captions: [],
    datePublished: '2026-11-21T09:00:00Z' as Instant,
    inLanguage: language,
    languageConfidence: 0.99,
    paragraphs: [{ start: 0, end: articleBody.length, language }],
    flags: [],
    countries: [],
    entities: [],
    officials: [],
    quotes: [],
    attributions: [],
    provenance: [],
    dates: [],
    subjects: [],
    fingerprint: { shingles: [1, 2, 3], sampling: 1, features: [['c:IR', 1]] },
    ...given,
  };
}
