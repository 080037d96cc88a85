import { ROLE, type SourceNoun } from '../../lexicons/cues/cues.ts';
import { has, type Item, isCapital } from './items.ts';
import type { Mention, OutletMention, SourceKind } from './mentions.ts';

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

export interface Around {
  readonly mentions: readonly Mention[];
  readonly outlets: readonly OutletMention[];
  readonly language: string;
  readonly text: string; // of the passage
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
      const to = endOfChunk(items, at);
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

export function firstWord(items: readonly Item[]): number {
  const at = items.findIndex(({ kind }) => kind !== 'mark');
  return at === -1 ? items.length : at;
}

/** A verb of saying that is none: "the report", "his claim". */
export const isNounUse = (items: readonly Item[], at: number): boolean =>
  items[at]?.shape !== 'uncased' &&
  has(items[at - 1], ROLE.determiner) &&
  !has(items[at - 1], ROLE.pronoun | ROLE.auxiliary);

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

function chunkAt(items: readonly Item[], from: number, to: number, around: Around): Chunk {
  const named = nameIn(items, from, to, around);
  return { from, to, ...linkBefore(items, from), ...named };
}

type Named = Pick<Chunk, 'start' | 'end' | 'name' | 'kind' | 'titled' | 'whole'>;

function nameIn(items: readonly Item[], from: number, to: number, around: Around): Named {
  const noun = nounIn(items, from, to);
  const titled = noun !== undefined && noun.kind !== 'person';
  const mention = mentionIn(items, from, to, around.mentions);
  if (mention !== undefined && mention.kind !== 'organisation' && mention.kind !== 'place')
    return { ...mention, titled, whole: false };
  const outlet = around.outlets.find((one) => one.from >= from && one.from < to);
  const behind = outlet === undefined ? undefined : capitalsIn(items, outlet.to, to, noun);
  if (behind !== undefined)
    return {
      ...spanOf(items, behind.from, behind.to, around.text),
      kind: 'person',
      titled,
      whole: false,
    };
  if (outlet !== undefined && noun?.kind !== 'anonymous')
    return { ...outlet, titled, whole: false };
  const isOrganisation = noun?.kind === 'organisation' || mention?.kind === 'organisation';
  const whole = spanOf(items, from, endOfNoun(items, to, noun, around.language), around.text);
  if (isOrganisation) return { ...whole, kind: 'organisation', titled, whole: true };
  const capitals = capitalsIn(items, isFunctionWord(items, from) ? from + 1 : from, to, noun);
  if (capitals === undefined) {
    if (noun !== undefined) return { ...whole, kind: kindOfNoun[noun.kind], titled, whole: true };
    return { ...whole, kind: 'plain', titled, whole: true };
  }
  const span = spanOf(items, capitals.from, capitals.to, around.text);
  if (noun !== undefined) return { ...span, kind: personOf(noun.kind), titled, whole: false };
  const kind =
    mention?.kind ?? (isCompany(items, capitals.from, capitals.to) ? 'organisation' : 'person');
  return { ...span, kind, titled, whole: false };
}

/** An acronym alone, or a name that ends as companies do. */
function isCompany(items: readonly Item[], from: number, to: number): boolean {
  const last = items[to - 1];
  if (to - from === 1) return last?.shape === 'upper' && last.text.length > 1;
  return last !== undefined && companyEndings.has(last.text);
}
const companyEndings: ReadonlySet<string> = new Set(
  'Inc Inc. Ltd Corp Corp. Co Co. Group Holding Holdings AG SA GmbH plc PLC LLC NV SE UK US USA Airlines Airways Motors Motor Bank Industries Systems International'.split(
    ' ',
  ),
);

/** English says what follows a noun with a preposition: past the noun stands the verb. */
function endOfNoun(
  items: readonly Item[],
  to: number,
  noun: { readonly kind: SourceNoun; readonly at: number } | undefined,
  language: string,
): number {
  if (noun === undefined) return to;
  if (language === 'en') {
    const last = items.findLastIndex(
      (item, at) => at >= noun.at && at < to && item.form?.noun !== undefined,
    );
    return last + (items[last]?.length ?? 1);
  }
  const past = verbEnding[language];
  if (past === undefined) return to;
  for (let at = noun.at + 1; at < to; at += 1)
    if (items[at]?.shape === 'lower' && past.test(items[at]?.key ?? '')) return at;
  return to;
}
/** Finite verbs by their endings, where chunks may run into them. */
const verbEnding: Readonly<Record<string, RegExp>> = {
  ru: /.{3}(?:[аеияуы]л[аои]?|[аеияуы]л[аои]?с[ья]|[ае]ет|[ае]ют|[ия]т|ется|ются|ится)$/,
  uk: /.{3}(?:[аеияуиі]в(?:ся)?|[аеияиі]л[аои](?:ся)?|ає|ають|ить|ять|ється)$/,
};

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

/** The run of capitals; after a noun only one that ends the chunk: "minister John Smith". */
function capitalsIn(
  items: readonly Item[],
  from: number,
  to: number,
  noun: { readonly at: number } | undefined,
) {
  let end = to;
  while (end > from && !isNamePart(items[end - 1])) end -= 1;
  let start = end;
  const first = noun === undefined ? from : noun.at + (items[noun.at]?.length ?? 1);
  while (start > first && isNamePart(items[start - 1])) start -= 1;
  while (start < end && !isCapital(items[start])) start += 1;
  if (start >= end) return undefined;
  if (noun !== undefined && wordsBehind(items, end, to)) return undefined;
  return start === firstWord(items) && end - start === 1 && !standsAlone(items, end)
    ? undefined
    : { from: start, to: end };
}
const wordsBehind = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some(({ kind }) => kind === 'word');

/** One capital at the start of a sentence is a name only before a verb or a comma. */
function standsAlone(items: readonly Item[], next: number): boolean {
  const item = items[next];
  if (item === undefined || item.kind !== 'word') return true;
  const isVerb =
    item.form?.stance !== undefined ||
    has(item, ROLE.auxiliary | ROLE.beside | ROLE.between | ROLE.join);
  return isVerb || isCapital(item);
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
