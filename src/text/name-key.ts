import { skeletonOf } from './skeleton.ts';

/**
 * A key that joins spellings of a personal name across scripts: Saad al-Alaq, سعد العلاق and Саад
 * аль-Аляк give one. The words' consonants (text/skeleton.ts) without articles and fillers; where a script
 * has no alphabet, the name itself. Different names may share a key: compare posts and countries too.
 */
export function nameKey(name: string): string {
  const all = name
    .normalize('NFKC')
    .replace(apostrophes, '')
    .split(separators)
    .map((word) => word.replace(attachedArticle, ''))
    .filter((word) => word !== '');
  const telling = all.filter((word) => !fillers.has(word.toLowerCase()));
  const words = telling.length > 0 ? telling : all;
  const skeletons = words.map(skeletonOf).filter((skeleton) => skeleton !== '');
  return skeletons.length === words.length && words.length > 0
    ? skeletons.join(' ')
    : words.join(' ').toLowerCase();
}

const apostrophes = /['’‘ʼ`]/g;
const separators = /[\s\u200c·・.,_-]+/u;
/** Arabic ال is written on; Latin and Cyrillic articles stand apart once hyphens are cut. */
const attachedArticle = /^ال(?=.{3})/u;
const fillers: ReadonlySet<string> = new Set(
  'al el ul as ash an ad az ar at аль эль ас аш ан ад аз ар ат bin ben ibn bint бин бен ибн بن ابن bey bek von van de der den di da la le las los du dos das ال'.split(
    ' ',
  ),
);
