import { lexiconBytes } from '../load.ts';
import { bitsOf, type WordSet, wordSet } from './word-set.ts';

/**
 * How common a word key is in a language, 0 for unknown, 1 for the commonest to 4; plus 8 for a German noun, 16 for one
 * made of two. A word that is common is less often a name, though it be written with a capital.
 */
export function commonness(key: string, language: string): number {
  const rank = bitsOf(setOf(language), key);
  if (language !== 'de') return rank;
  if (isNoun(key)) return rank | nounBit;
  return rank === 0 && isCompound(key) ? compoundBit : rank;
}

export const isNounBits = (bits: number): boolean => (bits & (nounBit | compoundBit)) !== 0;

const nounBit = 8;
const compoundBit = 16;
const shortestHead = 3; // letters
const shortestTail = 4;

/** A German noun behind a word, which may be joined by a letter or two: Landes-regierung, Friedens-vertrag. */
function isCompound(key: string): boolean {
  for (let at = shortestHead; at <= key.length - shortestTail; at += 1) {
    if (!isNoun(key.slice(at))) continue;
    const head = key.slice(0, at);
    if (isHead(head)) return true;
    if (!/[sn-]$/.test(head) || head.length <= shortestHead + 1) continue;
    if (isHead(head.slice(0, -1)) || isHead(head.slice(0, -2))) return true;
  }
  return false;
}

const isNoun = (key: string): boolean => bitsOf(setOf('de-nouns'), key) > 0;
const isWord = (key: string): boolean => bitsOf(setOf('de'), key) > 0;
const isHead = (key: string): boolean =>
  key.length >= shortestHead &&
  (isNoun(key) || isWord(key) || isWord(`${key}en`) || isNoun(`${key}e`));

const steps = [300, 1_500, 4_000]; // ranks at which a word becomes less common
const sets = new Map<string, WordSet>();
let lines: ReadonlyMap<string, string> | undefined;

function setOf(language: string): WordSet {
  const known = sets.get(language);
  if (known !== undefined) return known;
  lines ??= read();
  const words = lines.get(language)?.split(' ') ?? [];
  const made = wordSet(
    words.map((word, rank) => [word, 1 + steps.filter((from) => rank >= from).length] as const),
  );
  sets.set(language, made);
  return made;
}

const read = (): ReadonlyMap<string, string> =>
  new Map(
    lexiconBytes('taggers/common-words.txt.gz')
      .toString('utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t') as [language: string, words: string]),
  );
