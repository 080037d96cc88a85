import type { Detected, Extracted, LanguageTag } from '../article.ts';

export const detect = (_: Extracted): Detected => ({
  inLanguage: 'und' as LanguageTag,
  languageConfidence: 0,
  paragraphs: [],
  flags: [],
});
