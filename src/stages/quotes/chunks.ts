import { ROLE, type SourceNoun } from '../../lexicons/cues/cues.ts';
import { has, type Item, isCapital } from './items.ts';
import { type Mention, outletAt, type SourceKind } from './mentions.ts';

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
export function chunksOf(
  items: readonly Item[],
  mentions: readonly Mention[],
  text: string,
): readonly Chunk[] {
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
      const to = endOfChunk(items, at);
      chunks.push(alsoGoverned(chunkAt(items, at, to, { mentions, text }), chunks.at(-1)));
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

export function firstWord(items: readonly Item[]): number {
  const at = items.findIndex(({ kind }) => kind === 'word' || kind === 'number');
  return at === -1 ? items.length : at;
}

/** A verb of saying that is none: "the report", "his claim". */
export const isNounUse = (items: readonly Item[], at: number): boolean =>
  has(items[at - 1], ROLE.determiner) && !has(items[at - 1], ROLE.pronoun | ROLE.auxiliary);

const breaking =
  ROLE.governor | ROLE.join | ROLE.that | ROLE.auxiliary | ROLE.between | ROLE.source | ROLE.citing;

function breakAt(items: readonly Item[], at: number): 'break' | 'pronoun' | 'chunk' {
  const item = items[at];
  if (item === undefined || item.kind === 'quotation') return 'break';
  if (item.kind === 'mark') return isInside(items, at) ? 'chunk' : 'break';
  if (item.form === undefined) return 'chunk';
  const isName = isCapital(item) && at > firstWord(items);
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
  return innerMarks.has(item.text) || isEnding(item);
}
const innerMarks: ReadonlySet<string> = new Set('\'’&/-‑«»"“”„');
const isEnding = (item: Item): boolean => item.kind === 'mark' && /^['’ʼ]\p{L}/u.test(item.text);

function endOfChunk(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (at < items.length && at - from < longestChunk && breakAt(items, at) === 'chunk') {
    at += 1;
  }
  return at;
}
const longestChunk = 24; // items

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

interface Around {
  readonly mentions: readonly Mention[];
  readonly text: string;
}

function chunkAt(items: readonly Item[], from: number, to: number, around: Around): Chunk {
  const named = nameIn(items, from, to, around);
  return { from, to, ...linkBefore(items, from), ...named };
}

type Named = Pick<Chunk, 'start' | 'end' | 'name' | 'kind' | 'titled' | 'whole'>;

function nameIn(items: readonly Item[], from: number, to: number, around: Around): Named {
  const noun = nounIn(items, from, to);
  const titled = noun !== undefined && noun.kind !== 'person';
  const mention = mentionIn(items, from, to, around.mentions);
  if (mention !== undefined && mention.kind !== 'organisation')
    return { ...mention, titled, whole: false };
  const outlet = outletIn(items, from, to);
  if (outlet !== undefined && noun?.kind !== 'anonymous')
    return { ...outlet, titled, whole: false };
  const whole = spanOf(items, from, to, around.text);
  const capitals = capitalsIn(items, isFunctionWord(items, from) ? from + 1 : from, to);
  const isOrganisation = noun?.kind === 'organisation' || mention !== undefined;
  if (isOrganisation && noun?.kind !== 'anonymous' && noun?.kind !== 'official')
    return { ...whole, kind: 'organisation', titled, whole: true };
  if (capitals !== undefined && noun !== undefined && capitals.from > noun.at)
    return {
      ...spanOf(items, capitals.from, capitals.to, around.text),
      kind: personOf(noun.kind),
      titled,
      whole: false,
    };
  if (noun !== undefined) return { ...whole, kind: kindOfNoun[noun.kind], titled, whole: true };
  if (capitals === undefined) return { ...whole, kind: 'plain', titled, whole: true };
  const isAcronym = capitals.to - capitals.from === 1 && items[capitals.from]?.shape === 'upper';
  const span = spanOf(items, capitals.from, capitals.to, around.text);
  return { ...span, kind: isAcronym ? 'organisation' : 'person', titled, whole: false };
}

/** A capital at the start of a sentence is no name when the word is one of grammar. */
const isFunctionWord = (items: readonly Item[], at: number): boolean =>
  at <= firstWord(items) && items[at]?.form !== undefined;

const kindOfNoun: Readonly<Record<SourceNoun, SourceKind>> = {
  anonymous: 'anonymous',
  official: 'official',
  organisation: 'organisation',
  outlet: 'outlet',
  person: 'person',
};
/** "spokesman John Smith" and "minister John Smith" are officials; "coach John Smith" is not. */
const personOf = (noun: SourceNoun): SourceKind =>
  noun === 'anonymous' || noun === 'official' ? 'official' : kindOfNoun[noun];

function mentionIn(items: readonly Item[], from: number, to: number, mentions: readonly Mention[]) {
  const start = items[from]?.start ?? 0;
  const end = items[to - 1]?.end ?? 0;
  const inside = mentions.filter((mention) => mention.start < end && mention.end > start);
  return (
    inside.find(({ kind }) => kind === 'official' || kind === 'anonymous') ??
    inside.find(({ kind }) => kind === 'person') ??
    inside[0]
  );
}

function outletIn(items: readonly Item[], from: number, to: number): Mention | undefined {
  for (let at = from; at < to; at += 1) {
    const outlet = outletAt(items, at);
    if (outlet !== undefined && at + outlet.length <= to + 2) return outlet;
  }
  return undefined;
}

/** The word that says what the chunk is: the first that names a person, else an organisation's. */
function nounIn(items: readonly Item[], from: number, to: number) {
  let best: { readonly kind: SourceNoun; readonly at: number } | undefined;
  for (let at = from; at < to; at += 1) {
    const kind = items[at]?.form?.noun;
    if (kind === undefined) continue;
    if (best === undefined || strength[kind] > strength[best.kind]) best = { kind, at };
  }
  return best;
}
const strength: Readonly<Record<SourceNoun, number>> = {
  anonymous: 3,
  official: 3,
  person: 3,
  organisation: 2,
  outlet: 1,
};

function capitalsIn(items: readonly Item[], from: number, to: number) {
  let end = to;
  while (end > from && !isNamePart(items[end - 1])) end -= 1;
  let start = end;
  while (start > from && isNamePart(items[start - 1])) start -= 1;
  while (start < end && !isCapital(items[start])) start += 1;
  return start < end ? { from: start, to: end } : undefined;
}
const isNamePart = (item: Item | undefined): boolean =>
  isCapital(item) || (item !== undefined && nameParticles.has(item.key));
const nameParticles: ReadonlySet<string> = new Set(
  'al el bin bint ibn abu van von de da di del della dos der den la le y аль эль бин бен ибн фон ван де'.split(
    ' ',
  ),
);

function spanOf(items: readonly Item[], from: number, to: number, text: string) {
  let first = from;
  let last = to;
  while (
    last - 1 > first &&
    (items[last - 1]?.kind === 'mark' || items[last - 1]?.kind === 'number')
  )
    last -= 1;
  while (first + 1 < last && items[first]?.kind === 'mark') first += 1;
  const start = items[first]?.start ?? 0;
  const end = items[last - 1]?.end ?? 0;
  return { start, end, name: text.slice(start, end) };
}
