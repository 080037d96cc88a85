/**
 * A set of words with a few bits each, as sorted 32-bit numbers: 28 bits of FNV-1a, 4 of the word's own. Four bytes a word
 * instead of some sixty; two words in 5,000 share a number in a set of 100,000.
 */
export type WordSet = Uint32Array;

const bitsEach = 4;
const lowBits = (1 << bitsEach) - 1;

export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** `bits` are 1 to 15; the first mention of a word counts. */
export function wordSet(entries: Iterable<readonly [word: string, bits: number]>): WordSet {
  const numbers: number[] = [];
  for (const [word, bits] of entries)
    numbers.push(((hashOf(word) & ~lowBits) | (bits & lowBits)) >>> 0);
  return Uint32Array.from(numbers).sort();
}

/** The bits of a word; 0 when it is not in the set. */
export function bitsOf(set: WordSet, word: string): number {
  const wanted = (hashOf(word) & ~lowBits) >>> 0;
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = set[low] ?? 0;
  return low < set.length && (found & ~lowBits) >>> 0 === wanted ? found & lowBits : 0;
}
