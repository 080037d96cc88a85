import { lexiconBytes } from '../load.ts';

/**
 * How common a word key is in a language, 0 for unknown, 1 for the commonest to 4; plus 8 for a German noun. A word that
 * is common is less often a name, though it be written with a capital.
 */
export function commonness(key: string, language: string): number {
  words ??= read();
  return words.get(language)?.get(key) ?? 0;
}

const nounBit = 8;
const steps = [300, 1_500, 4_000]; // ranks at which a word becomes less common
let words: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

function read(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const map = new Map<string, Map<string, number>>();
  for (const line of lexiconBytes('taggers/common-words.txt.gz').toString('utf8').split('\n')) {
    const [language = '', list = ''] = line.split('\t');
    if (list === '') continue;
    const isNouns = language === 'de-nouns';
    const known = map.get(isNouns ? 'de' : language) ?? new Map<string, number>();
    map.set(isNouns ? 'de' : language, known);
    list.split(' ').forEach((word, rank) => {
      const step = 1 + steps.filter((from) => rank >= from).length;
      known.set(word, isNouns ? (known.get(word) ?? 0) | nounBit : step);
    });
  }
  return map;
}
