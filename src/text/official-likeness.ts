import { fold } from './posts-over-time.ts';

/** What is compared of a registered person. */
export interface Comparable {
  readonly key: string; // text/name-key.ts
  readonly countries: readonly string[];
  readonly titles: readonly string[];
  readonly articles: number;
}

/** Two keys that may be one person, and why. `into` is the one with more articles. */
export interface MergeProposal {
  readonly into: string;
  readonly other: string;
  readonly names: keyof typeof LIKENESS;
  readonly shared: { readonly countries: readonly string[]; readonly titles: readonly string[] };
}

/** How two keys are alike, most telling first; each gives the signatures that such keys have in common. */
export const LIKENESS = {
  'same letters': (key) => [letters(key)],
  'same words': (key) => [key.split(' ').sort().join(' ')],
  'one letter apart': (key) => withoutOne(letters(key)),
  'family name alone': (key) => [key.slice(key.lastIndexOf(' ') + 1)],
} as const satisfies Record<string, (key: string) => readonly string[]>;

/** Pairs with like keys and a country or a post in common, the best of each pair. Never a merge by itself. */
export function mergeProposals(all: readonly Comparable[]): readonly MergeProposal[] {
  const ranked = [...all].sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
  const found = new Map<string, MergeProposal>();
  for (const names of Object.keys(LIKENESS) as (keyof typeof LIKENESS)[]) {
    for (const bucket of bucketsOf(ranked, LIKENESS[names])) {
      for (const [into, other] of pairsOf(bucket.slice(0, widestBucket))) {
        if (!alike(names, into.key, other.key)) continue;
        const shared = sharedBy(into, other);
        const pair = `${into.key}\n${other.key}`;
        if (found.has(pair) || shared.countries.length + shared.titles.length === 0) continue;
        found.set(pair, { into: into.key, other: other.key, names, shared });
      }
    }
  }
  return [...found.values()];
}

const widestBucket = 20; // of a family name that hundreds have, only the most named are proposed
const shortestLetters = 5; // one letter more or less in four is another name
const longestLetters = 60; // no name has more consonants; bounds the signatures of hostile ones

const letters = (key: string): string => key.replaceAll(' ', '');

/** Two words within one letter (one more, less or other) share the word or a form without one letter. */
function withoutOne(word: string): readonly string[] {
  if (word.length < shortestLetters || word.length > longestLetters) return [];
  const forms = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...forms])];
}

function bucketsOf(
  all: readonly Comparable[],
  signatures: (key: string) => readonly string[],
): readonly (readonly Comparable[])[] {
  const buckets = new Map<string, Comparable[]>();
  for (const one of all) {
    for (const signature of signatures(one.key)) {
      const bucket = buckets.get(signature);
      if (bucket === undefined) buckets.set(signature, [one]);
      else bucket.push(one);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function* pairsOf(bucket: readonly Comparable[]): Generator<readonly [Comparable, Comparable]> {
  for (const [at, into] of bucket.entries())
    for (const other of bucket.slice(at + 1)) yield [into, other];
}

function alike(names: keyof typeof LIKENESS, one: string, other: string): boolean {
  if (names === 'family name alone') return one.includes(' ') !== other.includes(' ');
  return names !== 'one letter apart' || isOneLetterApart(letters(one), letters(other));
}

/** Swapped neighbours share a form too, and are two letters apart. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return long.length === short.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}

function sharedBy(one: Comparable, other: Comparable): MergeProposal['shared'] {
  const titles = new Set(one.titles.map(fold));
  return {
    countries: one.countries.filter((country) => other.countries.includes(country)),
    titles: other.titles.filter((title) => titles.has(fold(title))),
  };
}
