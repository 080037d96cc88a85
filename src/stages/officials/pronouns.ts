import type { Entity, Evidence } from '../../article.ts';
import { type Gender, PRONOUNS } from '../../lexicons/officials/pronouns.ts';
import { isSpeechVerb } from './cue-words.ts';
import { type Line, spanOf } from './line.ts';
import { mentionSpan, type Person } from './persons.ts';

/** A place where a sentence begins with a pronoun and its paragraph has one person to mean. */
export interface PronounMention {
  readonly person: Person;
  readonly line: Line;
  readonly at: number; // token
}

interface Other {
  readonly field: Evidence['field'];
  readonly start: number;
  readonly end: number;
}

/**
 * Pronouns that begin a sentence, each given to the official that the sentences right before speak of. Where they
 * name somebody else too, or the pronoun is of another gender than before, the text does not say who is meant.
 */
export function pronounMentionsOf(
  lines: readonly Line[],
  persons: readonly Person[],
  others: readonly Other[],
): readonly PronounMention[] {
  const found: PronounMention[] = [];
  if (persons.length === 0) return found;
  const namedIn = namedByLine(persons);
  const genders = new Map<Person, Gender>();
  let last: { readonly person: Person; readonly row: number } | undefined;
  for (const [row, line] of lines.entries()) {
    if (lines[row - 1]?.field !== line.field) last = undefined;
    const at = pronounIn(line);
    if (at !== undefined && last !== undefined && row - last.row <= farthest) {
      const gender = PRONOUNS[line.language]?.genderOf.get(line.tokens[at]?.key ?? '') ?? 'either';
      const before = genders.get(last.person) ?? gender;
      if (before === gender || gender === 'either') {
        found.push({ person: last.person, line, at });
        genders.set(last.person, before);
        last = { person: last.person, row };
      } else last = undefined;
    }
    const named = namedIn.get(line) ?? [];
    const isOther = others.some(
      (other) => isIn(line, other) && !named.some((own) => overlap(own, other)),
    );
    const [person, second] = new Set(named.map((own) => own.person));
    if (second !== undefined || isOther) last = undefined;
    else if (person !== undefined) last = { person, row };
  }
  return found;
}

const farthest = 2; // sentences since the name or the last pronoun

/** Persons that no office makes officials, and unnamed sources: a pronoun may mean them. */
export const othersIn = (
  entities: readonly Entity[],
  unnamed: readonly { readonly evidence: readonly Evidence[] }[],
): readonly Other[] => [
  ...entities.filter(({ type }) => type === 'person').flatMap(({ evidence }) => evidence),
  ...unnamed.flatMap(({ evidence }) => evidence),
];

interface Named extends Other {
  readonly person: Person;
}

function namedByLine(persons: readonly Person[]): ReadonlyMap<Line, readonly Named[]> {
  const named = new Map<Line, Named[]>();
  for (const person of persons)
    for (const mention of person.mentions) {
      const { line } = mention;
      const ofLine = named.get(line) ?? [];
      ofLine.push({ person, field: line.field, ...mentionSpan(mention) });
      named.set(line, ofLine);
    }
  return named;
}

const overlap = (a: Other, b: Other): boolean =>
  a.field === b.field && a.start < b.end && b.start < a.end;

function isIn(line: Line, other: Other): boolean {
  const { start, end } = spanOf(line, 0, line.tokens.length);
  return overlap({ field: line.field, start, end }, other);
}

/** The pronoun that the sentence begins with, past marks and one word such as "and". */
function pronounIn(line: Line): number | undefined {
  const pronouns = PRONOUNS[line.language];
  if (pronouns === undefined) return undefined;
  let at = 0;
  while (line.tokens[at]?.kind === 'mark' && at < mostMarks) at += 1;
  if (joins.has(line.tokens[at]?.key ?? '')) at += 1;
  if (!pronouns.genderOf.has(line.tokens[at]?.key ?? '')) return undefined;
  if (line.tokens[at + 1]?.key === 'ما') return undefined; // وهو ما: which is what
  return !pronouns.alsoThings || isSaying(line, at + 1) ? at : undefined;
}

const mostMarks = 3;
const joins: ReadonlySet<string> = new Set(
  'and but et mais y pero e ma mas und aber и а но і але و لكن اما'.split(' '),
);

function isSaying(line: Line, from: number): boolean {
  for (let index = from; index < from + nearVerb; index += 1)
    if (isSpeechVerb(line, index)) return true;
  return false;
}
const nearVerb = 4; // tokens: "il a également |déclaré|"
