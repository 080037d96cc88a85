import { lexiconBytes } from '../load.ts';
import { bitsOf, type WordSet, wordSet } from './word-set.ts';

/**
 * How common a word key is in a language, 0 for unknown, 1 for the commonest to 4; plus 8 for a German noun. A word that
 * is common is less often a name, though it be written with a capital.
 */
export function commonness(key: string, language: string): number {
  const noun = language === 'de' && bitsOf(setOf('de-nouns'), key) > 0 ? nounBit : 0;
  return bitsOf(setOf(language), key) | noun;
}

const nounBit = 8;
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
