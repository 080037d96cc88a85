import type { Fingerprint, Readable, Tags } from '../article.ts';
import { combinedHash } from '../text/hash.ts';
import { type Passage, passagesOf } from '../text/passages.ts';
import { type Name, type Word, wordsAndNames } from './fingerprint/words.ts';

/**
 * What the grouping compares. Shingles are sampled hashes of 5-word runs (after Manku and Broder:
 * containment of one text in another). Features carry their kind before the colon: those of
 * `w:<language>:` are words, the others mean the same in every language.
 */
export function fingerprint(article: Readable & Tags): { readonly fingerprint: Fingerprint } {
  const read = passagesOf(article).map(
    (passage): Worded => ({
      ...passage,
      ...wordsAndNames(passage.text, passage.language, readWords),
    }),
  );
  return { fingerprint: { ...shinglesOf(read), features: featuresOf(article, read) } };
}

type Worded = Passage & { readonly words: readonly Word[]; readonly names: readonly Name[] };

const shingleWords = 5;
// Measured: containment >= .3 of a 1-in-8 sample finds 99 % of copies (docs/decisions/0014); short texts need more.
const samplings = [
  { belowWords: 40, every: 1 },
  { belowWords: 250, every: 2 },
  { belowWords: Number.POSITIVE_INFINITY, every: 8 },
] as const;
const readWords = 2000; // words of an article that count; the rest repeats
const keptWords = 90;
const keptNames = 60;

function shinglesOf(passages: readonly Worded[]): Omit<Fingerprint, 'features'> {
  const words = passages
    .filter(({ field }) => field === 'articleBody')
    .flatMap(({ words: read }) => read)
    .slice(0, readWords)
    .map(({ hash }) => hash);
  const { every } = samplings.find(({ belowWords }) => words.length < belowWords) ?? samplings[2];
  const shingles = new Set<number>();
  for (let index = 0; index + shingleWords <= words.length; index += 1) {
    const hash = combinedHash(words, index, index + shingleWords);
    if (hash % every === 0) shingles.add(hash);
  }
  return { shingles: [...shingles], sampling: every };
}

type Counts = Map<string, number>;
const add = (counts: Counts, feature: string, weight = 1) =>
  counts.set(feature, (counts.get(feature) ?? 0) + weight);

function featuresOf(
  article: Readable & Tags,
  passages: readonly Worded[],
): Fingerprint['features'] {
  const words: Counts = new Map();
  const names: Counts = new Map();
  let read = 0;
  for (const passage of passages) {
    if (read > readWords) break;
    read += countWords(passage, words);
    countNames(passage, names);
  }
  const tags: Counts = new Map();
  for (const { code, evidence, role } of article.countries) {
    add(tags, `c:${code}`, evidence.length * (role === 'about' ? 2 : 1));
  }
  for (const { key, anonymous } of article.officials) if (!anonymous) add(tags, `k:${key}`, 2);
  for (const { key, type, evidence } of article.entities) {
    if (type !== 'place') add(tags, `k:${key}`, evidence.length);
  }
  for (const { uri } of article.subjects) add(tags, `s:${uri}`);
  for (const { date } of article.dates) add(tags, `d:${date}`);
  return [...tags, ...heaviest(names, keptNames), ...heaviest(words, keptWords)];
}

const leadWeight = 1.5; // the headline and the first words name the story

function countWords({ field, words }: Worded, counts: Counts): number {
  const weight = field === 'headline' ? leadWeight : 1;
  for (const { feature } of words) if (feature !== undefined) add(counts, feature, weight);
  return words.length;
}

/** Capitals inside sentences; every name where the script has no case. */
function countNames({ text, names }: Worded, counts: Counts): void {
  for (const { start, feature, hasCase } of names)
    if (!hasCase || !opensSentence(text, start)) add(counts, feature);
}

const skippedBefore = new Set([' ', '\u00a0', '«', '“', '„', '"', "'", '(']);
const endsSentence = new Set(['.', '!', '?', '…', '\n']);

/** A capital at the start of a sentence says nothing. */
function opensSentence(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && skippedBefore.has(text[before] ?? '')) before -= 1;
  return before < 0 || endsSentence.has(text[before] ?? '');
}

const heaviest = (counts: Counts, most: number) =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
