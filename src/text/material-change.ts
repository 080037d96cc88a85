import { diffArrays } from 'diff';
import { negations } from './negations.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What is compared of a version: its words, and who and what it was found to speak of. */
export interface Judgeable {
  readonly headline: string;
  readonly articleBody: string;
  readonly inLanguage: string;
  readonly countries: readonly string[]; // codes
  readonly officials: readonly string[]; // keys
  readonly names: readonly string[]; //     as they stand in the text
}

/** Why an edit is one that an analyst has to look at again. */
export type MaterialReason =
  | 'headline'
  | 'numbers'
  | 'names'
  | 'negation'
  | 'countries'
  | 'officials'
  | 'text'; // much was added or taken away

/**
 * The reasons for which an edited article is no longer what was decided on; none for a typing error, punctuation,
 * capitals, order of white space, or the time of the last update.
 */
export function materialChange(before: Judgeable, after: Judgeable): readonly MaterialReason[] {
  const names = new Set([...before.names, ...after.names].flatMap((name) => wordsOf(name)));
  const compare = (field: 'headline' | 'articleBody') =>
    changedWords(before[field], after[field], { language: after.inLanguage, names });
  const changed = compare('articleBody');
  const title = compare('headline');
  const all = {
    removed: [...title.removed, ...changed.removed],
    added: [...title.added, ...changed.added],
  };
  const denies = negations(after.inLanguage);
  const reasons: readonly (readonly [MaterialReason, boolean])[] = [
    ['headline', differ(title)],
    ['numbers', differsIn(all, isNumber)],
    ['names', differsIn(all, (word) => names.has(word))],
    ['negation', differsIn(all, (word) => denies.has(word))],
    ['countries', !sameSet(before.countries, after.countries)],
    ['officials', !sameSet(before.officials, after.officials)],
    ['text', all.removed.length + all.added.length >= muchWords],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

const muchWords = 5; // a clause more or less; a word put better is none

interface Reading {
  readonly language: string;
  readonly names: ReadonlySet<string>; // in which one letter makes another one
}

interface Changed {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const isNumber = (word: string): boolean => /\p{Nd}/u.test(word);
const wordsOf = (text: string): readonly string[] =>
  tokensOf(text, 'und').map(({ start, end }) => folded(text.slice(start, end)));

/** Words that one text has and the other has not, in capitals or small; spelling corrected in place is no change. */
function changedWords(before: string, after: string, { language, names }: Reading): Changed {
  const [old, fresh] = [before, after].map((text) => [...meaningful(text, language)]) as [
    string[],
    string[],
  ];
  const removed: string[] = [];
  const added: string[] = [];
  const changes = diffArrays(old, fresh, { maxEditLength: mostEdits });
  if (changes === undefined) return { removed: old, added: fresh };
  for (const [index, change] of changes.entries()) {
    if (change.removed) removed.push(...change.value);
    if (!change.added) continue;
    const previous = changes[index - 1];
    if (previous?.removed === true && areSpellings(previous.value, change.value, names)) {
      removed.splice(removed.length - previous.value.length);
    } else added.push(...change.value);
  }
  return { removed, added };
}

const mostEdits = 3000;

/** All words but marks, and but the lines that say when the page was put up or updated. */
function* meaningful(text: string, language: string): Generator<string> {
  for (const paragraph of text.split(/\n+/)) {
    if (paragraph.length <= longestStamp && isStamp(paragraph)) continue;
    for (const { kind, start, end } of tokensOf(paragraph, language) as readonly Token[]) {
      if (kind !== 'mark') yield folded(paragraph.slice(start, end));
    }
  }
}

const longestStamp = 120; // characters
/** A clock time or a full date, and little else: under five words that are no date's. */
const isStamp = (line: string): boolean =>
  /\p{Nd}{1,2}[:.h]\p{Nd}{2}|\p{Nd}{4}[-/.年]\p{Nd}{1,2}[-/.月]\p{Nd}{1,2}|\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{4}/u.test(
    line,
  ) && (line.match(/\p{L}{2,}/gu) ?? []).length <= stampWords;
const stampWords = 6;

const folded = (word: string): string => word.normalize('NFKC').toLowerCase();

/** Word for word at most one letter in five apart, and no names: typing errors put right. */
function areSpellings(
  before: readonly string[],
  after: readonly string[],
  names: ReadonlySet<string>,
): boolean {
  if (before.length !== after.length) return false;
  if ([...before, ...after].some((word) => names.has(word))) return false;
  return before.every((word, index) => areSpelling(word, after[index] ?? ''));
}

function areSpelling(a: string, b: string): boolean {
  if (isNumber(a) || isNumber(b)) return false;
  const longest = Math.max(a.length, b.length);
  if (longest < shortestTypo || Math.abs(a.length - b.length) > longest / lettersATypo)
    return false;
  return lettersApart(a, b) <= Math.floor(longest / lettersATypo);
}

const shortestTypo = 5; // letters; in shorter words one letter makes another word
const lettersATypo = 5;

/** Levenshtein, with neighbours that changed places as one. */
function lettersApart(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

const differ = ({ removed, added }: Changed): boolean => removed.length + added.length > 0;

/** Whether such words are not the same on both sides; one that only moved is no change. */
function differsIn({ removed, added }: Changed, counts: (word: string) => boolean): boolean {
  return removed.filter(counts).sort().join(' ') !== added.filter(counts).sort().join(' ');
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((entry) => b.includes(entry));
