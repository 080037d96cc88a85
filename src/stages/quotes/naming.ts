import { ROLE, type SourceNoun } from '../../lexicons/cues/cues.ts';
import type { Chunk } from './chunks.ts';
import { firstWord, has, type Item, isCapital } from './items.ts';
import type { Mention, OutletMention, SourceKind } from './mentions.ts';

export interface Around {
  readonly mentions: readonly Mention[];
  readonly outlets: readonly OutletMention[];
  readonly language: string;
  readonly text: string; // of the passage
}

type Named = Pick<Chunk, 'start' | 'end' | 'name' | 'kind' | 'titled' | 'whole'>;

/** What the chunk of items [from, to) is called and what sort of source that is. */
export function nameIn(items: readonly Item[], from: number, to: number, around: Around): Named {
  const noun = nounIn(items, from, to);
  const titled = noun !== undefined && noun.kind !== 'person';
  const mention = mentionIn(items, from, to, around.mentions);
  if (mention?.kind === 'anonymous')
    return {
      ...unionOf(spanOf(items, from, to, around.text), mention, around.text),
      titled,
      whole: false,
    };
  if (mention !== undefined && mention.kind !== 'organisation' && mention.kind !== 'place')
    return { ...mention, titled, whole: false };
  const { outlets } = around;
  const outlet =
    outlets.length > 0 ? outlets.find((one) => one.from >= from && one.from < to) : undefined;
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
  const whole = () => spanOf(items, from, endOfNoun(items, to, noun, around.language), around.text);
  if (isOrganisation) return { ...whole(), kind: 'organisation', titled, whole: true };
  const capitals = capitalsIn(items, isFunctionWord(items, from) ? from + 1 : from, to, noun);
  if (capitals === undefined) {
    if (noun !== undefined) return { ...whole(), kind: kindOfNoun[noun.kind], titled, whole: true };
    return { ...whole(), kind: 'plain', titled, whole: true };
  }
  const span = spanOf(items, capitals.from, capitals.to, around.text);
  if (noun !== undefined) return { ...span, kind: personOf(noun.kind), titled, whole: false };
  const kind =
    mention?.kind ?? (isCompany(items, capitals.from, capitals.to) ? 'organisation' : 'person');
  return { ...span, kind, titled, whole: false };
}

/** An unnamed source with its determiner and adjectives: 'An informed Iraqi source'. */
function unionOf(chunk: { readonly start: number }, mention: Mention, text: string) {
  const start = Math.min(chunk.start, mention.start);
  return { start, end: mention.end, name: text.slice(start, mention.end), kind: mention.kind };
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
  if (mentions.length === 0) return undefined;
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
  const first = Math.max(from, noun === undefined ? 0 : noun.at + (items[noun.at]?.length ?? 1));
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
