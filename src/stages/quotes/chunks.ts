import { ROLE } from '../../lexicons/cues/cues.ts';
import { firstWord, has, type Item, isCapital } from './items.ts';
import type { SourceKind } from './mentions.ts';
import { type Around, nameIn } from './naming.ts';

/** A run of words of one sentence that can name a source, or a pronoun. */
export interface Chunk {
  readonly from: number; // items: first, and one past the last
  readonly to: number;
  readonly governed: boolean; // a preposition stands before it: no subject
  readonly joinedBy: 'comma' | 'word' | 'none'; // what stands before it
  readonly start: number; //     UTF-16 in the passage: the source as evidence
  readonly end: number;
  readonly name: string;
  readonly kind: SourceKind | 'pronoun' | 'plain';
  readonly titled: boolean; //   a noun such as 'minister' or 'spokesman' stands in it
  readonly whole: boolean; //    called by all its words, so what is governed by it belongs to it
}

/**
 * The chunks of a sentence, left to right: words between marks, prepositions, conjunctions, verbs of saying
 * and adverbs. What a chunk is called is a known name in it, else the run of capitals, else the whole of it.
 */
export function chunksOf(items: readonly Item[], around: Around): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < items.length) {
    const role = breakAt(items, at);
    if (role === 'pronoun') {
      chunks.push(pronounAt(items, at));
      at += 1;
    } else if (role === 'break') {
      at += Math.max(1, items[at]?.length ?? 1);
    } else {
      const to = endOfTold(items, at, around) ?? endOfChunk(items, at);
      chunks.push(alsoGoverned(chunkAt(items, at, to, around), chunks.at(-1)));
      at = to;
    }
  }
  return chunks;
}

/** "of Immigration and Customs": what governs the first governs the second. */
const alsoGoverned = (chunk: Chunk, before: Chunk | undefined): Chunk =>
  chunk.joinedBy === 'word' && before?.governed === true && before.to + 1 === chunk.from
    ? { ...chunk, governed: true }
    : chunk;

/** Whether a form of a role counts as such here: a capital inside a sentence is a name. */
export const isWord = (items: readonly Item[], at: number, role: number): boolean =>
  has(items[at], role) && !(isCapital(items[at]) && at > firstWord(items));

/** A verb of saying that is none: "the report", "his claim", "une source |informée| a déclaré". */
export const isNounUse = (items: readonly Item[], at: number): boolean =>
  (items[at]?.shape !== 'uncased' &&
    has(items[at - 1], ROLE.determiner) &&
    !has(items[at - 1], ROLE.pronoun | ROLE.auxiliary)) ||
  isAdjective(items, at);

/** A French participle right before an auxiliary and behind none. */
const isAdjective = (items: readonly Item[], at: number): boolean =>
  /[^e]ée?s?$/.test(items[at]?.key ?? '') &&
  has(items[at + 1], ROLE.auxiliary) &&
  !has(items[at - 1], ROLE.auxiliary | ROLE.between | ROLE.pronoun);

const breaking =
  ROLE.governor | ROLE.join | ROLE.that | ROLE.auxiliary | ROLE.between | ROLE.source | ROLE.citing;

function breakAt(items: readonly Item[], at: number): 'break' | 'pronoun' | 'chunk' {
  const item = items[at];
  if (item === undefined || item.kind === 'quotation') return 'break';
  if (item.kind === 'mark') return isInside(items, at) ? 'chunk' : 'break';
  if (item.form === undefined) return 'chunk';
  const isName = isCapital(item) && at > firstWord(items);
  if (has(item, ROLE.that) && !isName) return 'break';
  if (has(item, ROLE.opener) && at <= firstWord(items)) return 'break';
  if (has(item, ROLE.pronoun) && !(isName && item.length === 1)) return 'pronoun';
  if (isName && !has(item, ROLE.between)) return 'chunk';
  if (has(item, breaking) && !has(item, ROLE.determiner)) return 'break';
  if (item.form.stance === undefined || item.form.noun !== undefined) return 'chunk';
  return isNounUse(items, at) ? 'chunk' : 'break';
}
/** "AT&T", "Yahoo.com", "Iran's", and the marks of a title in quotation marks. */
function isInside(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.text === '.') return !item.spaced && items[at + 1]?.spaced === false;
  if (item.text === '-' && item.spaced && items[at + 1]?.spaced === true) return false;
  return innerMarks.has(item.text) || isEnding(item);
}
const innerMarks: ReadonlySet<string> = new Set('\'’&/-‑«»"“”„');
const isEnding = ({ text }: Item): boolean => text.length > 1 && /^['’ʼ]\p{L}/u.test(text);

function endOfChunk(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (at < items.length && at - from < longestChunk && breakAt(items, at) === 'chunk') {
    at += 1;
  }
  return at;
}
const longestChunk = 24; // items

/** "dijo a |IRNA| una fuente iraquí": an outlet that is told ends where its source begins. */
function endOfTold(items: readonly Item[], from: number, { outlets }: Around): number | undefined {
  const told = outlets.find((outlet) => outlet.from === from);
  const before = items[from - 1];
  if (told === undefined || before?.form === undefined) return undefined;
  const isTold = before.form.stance !== undefined || has(before, ROLE.governor | ROLE.hearer);
  if (!isTold || breakAt(items, told.to) !== 'chunk') return undefined;
  const behind = items.slice(told.to, endOfChunk(items, from));
  return behind.some(({ form }) => form?.noun === 'anonymous') ? told.to : undefined;
}

function pronounAt(items: readonly Item[], at: number): Chunk {
  const { start, end, text } = items[at] as Item;
  const before = linkBefore(items, at);
  return {
    from: at,
    to: at + 1,
    ...before,
    start,
    end,
    name: text,
    kind: 'pronoun',
    titled: false,
    whole: false,
  };
}

function linkBefore(items: readonly Item[], at: number): Pick<Chunk, 'governed' | 'joinedBy'> {
  const before = items[at - 1];
  const governed = isWord(items, at - 1, ROLE.governor) || isWord(items, at - 1, ROLE.source);
  if (before?.kind === 'mark' && /[,،，、–—-]/.test(before.text))
    return { governed: false, joinedBy: 'comma' };
  return { governed, joinedBy: isWord(items, at - 1, ROLE.join) ? 'word' : 'none' };
}

function chunkAt(items: readonly Item[], from: number, to: number, around: Around): Chunk {
  const named = nameIn(items, from, to, around);
  return { from, to, ...linkBefore(items, from), ...named };
}
