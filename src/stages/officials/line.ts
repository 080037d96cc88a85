import type { Country, CountryCode, Evidence, Readable } from '../../article.ts';
import {
  type Lexicon,
  lexiconOf,
  type Marks,
  readingsOf,
} from '../../lexicons/officials/lexicon.ts';
import { ROLES, type Role } from '../../lexicons/officials/words.ts';
import { onceAnArticle } from '../../text/once-an-article.ts';
import { type Passage, passagesOf } from '../../text/passages.ts';
import { type Sentence, sentencesOf } from '../../text/sentences.ts';
import { startingWithin } from '../../text/spans.ts';
import { type Token, tokensOf } from '../../text/tokens.ts';

/** A sentence ready for the grammar: its words, what each can be, and the countries named in it. */
export interface Line {
  readonly field: Evidence['field'];
  readonly start: number; // in the field: what the offsets of `tokens` count from
  readonly language: string; // primary subtag
  readonly tokens: readonly Token[];
  readonly marks: readonly Marks[];
  readonly roles: readonly number[]; // of each token, as bits: most have none
  readonly allRoles: number; //         of some token of the line
  readonly places: readonly (Place | undefined)[]; // by token
}
interface Place {
  readonly code: CountryCode;
  readonly kind: string;
}

type Located = Readable & { readonly countries: readonly Country[] };

/** Every sentence of the passages whose language we have words for. */
export const linesOf: (article: Located) => readonly Line[] = onceAnArticle(readLines, [
  'headline',
  'articleBody',
  'inLanguage',
  'countries',
]);

function readLines(article: Located): readonly Line[] {
  const lines: Line[] = [];
  const placesIn = placesOf(article.countries);
  for (const passage of passagesOf(article)) {
    const lexicon = lexiconOf(passage.language);
    if (lexicon === undefined) continue;
    const read: Read = {
      passage,
      lexicon,
      tokens: tokensOf(passage.text, lexicon.language),
      places: placesIn(passage),
    };
    for (const sentence of sentencesOf(passage.text, lexicon.language))
      for (const piece of piecesOf(passage.text, sentence)) lines.push(lineOf(read, piece));
  }
  return lines;
}

/** A sentence of many pages is no sentence: it is read in pieces, cut at white space where there is some. */
function piecesOf(text: string, { start, end }: Sentence): readonly Sentence[] {
  const pieces: Sentence[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence);
    const to = space > from ? space : from + longestSentence;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}
const longestSentence = 2_000; // characters

interface PlaceSpan extends Place {
  readonly start: number; // in the passage
  readonly end: number;
}

/** A passage, read once for all its sentences. */
interface Read {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly places: readonly PlaceSpan[];
}

function lineOf(read: Read, sentence: Sentence): Line {
  const { passage, lexicon } = read;
  const tokens = tokensWithin(read, sentence);
  const near = placesWithin(read.places, sentence);
  const { marks, roles } = readingsOf(tokens, lexicon);
  return {
    field: passage.field,
    start: passage.start,
    language: lexicon.language,
    tokens,
    marks,
    roles,
    allRoles: roles.reduce((all, here) => all | here, 0),
    places: placesOfTokens(tokens, near),
  };
}

/** Places are in order and short, so those of a sentence stand together: to look at all for each would be quadratic. */
function placesWithin(
  places: readonly PlaceSpan[],
  { start, end }: Sentence,
): readonly PlaceSpan[] {
  const from = firstEndingPast(places, start);
  let past = from;
  while ((places[past]?.start ?? end) < end) past += 1;
  return places.slice(from, past);
}

/** The passage's tokens that stand in the sentence; read anew where a sentence's edge cuts one in two. */
function tokensWithin(
  { passage, lexicon, tokens: all }: Read,
  { start, end }: Sentence,
): readonly Token[] {
  const from = firstEndingPast(all, start);
  const past = firstEndingPast(all, end);
  const isCut = (all[from]?.start ?? start) < start || (all[past]?.start ?? end) < end;
  if (!isCut) return all.slice(from, past);
  return tokensOf(passage.text.slice(start, end), lexicon.language).map((token) => ({
    ...token,
    start: start + token.start,
    end: start + token.end,
  }));
}

function firstEndingPast(spans: readonly Pick<Token, 'end'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of each token; both are in order, so one walk finds them. */
function placesOfTokens(
  tokens: readonly Token[],
  near: readonly PlaceSpan[],
): readonly (Place | undefined)[] {
  if (near.length === 0) return [];
  const places: (Place | undefined)[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < near.length && (near[next]?.end ?? 0) <= token.start) next += 1;
    const place = near[next];
    places.push(place !== undefined && place.start < token.end ? place : undefined);
  }
  return places;
}

/** What names a country, in the order of the text; of all passages, so that no passage looks at the others' again. */
function placesOf(countries: readonly Country[]): (passage: Passage) => readonly PlaceSpan[] {
  const fields: Record<Evidence['field'], (Evidence & Place)[]> = { headline: [], articleBody: [] };
  for (const { code, evidence } of countries)
    for (const span of evidence) fields[span.field].push({ ...span, code });
  for (const spans of Object.values(fields)) spans.sort((a, b) => a.start - b.start);
  return ({ field, start, text }) =>
    startingWithin(fields[field], { start, end: start + text.length }).map((span) => ({
      code: span.code,
      kind: span.kind,
      start: span.start - start,
      end: span.end - start,
    }));
}

const placeOf = Object.fromEntries(ROLES.map((role, index) => [role, index])) as Record<
  Role,
  number
>;

/** Words of the longest phrase of that role which starts at the token; 0 for none. */
export const wordsAt = (line: Line, index: number, role: Role): number =>
  line.roles[index] ? (line.marks[index]?.[placeOf[role]] ?? 0) : 0;

export function isAt(line: Line, index: number, ...roles: readonly Role[]): boolean {
  const here = line.roles[index];
  if (!here) return false;
  for (const role of roles) if ((here & (1 << placeOf[role])) !== 0) return true;
  return false;
}

/** Whether some token of the line has one of the roles: most lines name no source and no rank. */
export function isSomewhere(line: Line, ...roles: readonly Role[]): boolean {
  for (const role of roles) if ((line.allRoles & (1 << placeOf[role])) !== 0) return true;
  return false;
}

/** Words of the longest phrase of any of the roles. */
export function longestAt(line: Line, index: number, roles: readonly Role[]): number {
  if (!line.roles[index]) return 0;
  let longest = 0;
  for (const role of roles) longest = Math.max(longest, wordsAt(line, index, role));
  return longest;
}

/** The text of the tokens from `from` up to `to`. */
export function textOf(line: Line, from: number, to: number): string {
  const first = line.tokens[from];
  let text = '';
  for (const token of line.tokens.slice(from, to))
    text += token.spaced && token !== first ? ` ${token.text}` : token.text;
  return text;
}

/** The tokens' span in the field. */
export const spanOf = (line: Line, from: number, to: number): { start: number; end: number } => ({
  start: line.start + (line.tokens[from]?.start ?? 0),
  end: line.start + (line.tokens[to - 1]?.end ?? 0),
});

export const isMark = (line: Line, index: number, marks: string): boolean => {
  const token = line.tokens[index];
  return token?.kind === 'mark' && marks.includes(token.text);
};
