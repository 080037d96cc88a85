import { remember, wordsOfAllLanguages } from './remember.ts';

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff]/u;

/** Arabic-script letters that vary by keyboard, and marks that vary by editor. */
const arabicForms: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u065f\u0670\u0640\u200c\u200d]/g, ''],
  [/[إأآٱ]/g, 'ا'],
  [/[ىي]/g, 'ی'],
  [/ك/g, 'ک'],
  [/ة/g, 'ه'],
];

/** Lower-case NFKC words for comparing texts, at most `limit`; scripts without spaces give character pairs. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): readonly string[] {
  const words: string[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    if (words.length >= limit) break;
    for (const word of foldedWords(match[0])) words.push(word);
  }
  return words;
}

/** The words that one unbroken run of letters and digits stands for. */
export const foldedWords = remember(
  (run: string): readonly string[] =>
    [...comparable(run).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([word]) =>
      unspaced.test(word) ? pairsOf(word) : [word],
    ),
  wordsOfAllLanguages,
);

function comparable(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  if (!/[\u0600-\u06ff]/.test(folded)) return folded;
  return arabicForms
    .reduce((current, [pattern, form]) => current.replace(pattern, form), folded)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const longestRun = 4000; // letters of a script without spaces; a paragraph has a few hundred

function pairsOf(run: string): readonly string[] {
  if (run.length === 1) return [run];
  const pairs: string[] = [];
  for (let index = 0; index + 1 < run.length && index < longestRun; index += 1) {
    pairs.push(run.slice(index, index + 2));
  }
  return pairs;
}
