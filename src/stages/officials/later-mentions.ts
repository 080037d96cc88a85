import type { CountryCode } from '../../article.ts';
import { GRAMMARS } from '../../lexicons/officials/grammar.ts';
import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import { isQuoted } from './anonymous.ts';
import { isAt, isSomewhere, type Line } from './line.ts';
import { nameWord } from './name-forms.ts';
import type { Naming } from './namings.ts';
import type { Person } from './persons.ts';
import { type Range, type Title, titlesOf } from './titles.ts';

/** A place where a person speaks under the post alone: "the minister said", "وأضاف الوزير". */
export interface RoleMention {
  readonly person: Person;
  readonly line: Line;
  readonly phrase: Range; // with its article
}

/**
 * Later mentions by the post, each given to the person of that post who was named last. Where two of that
 * post were named in one sentence, or one of another country came between, the text does not say who is meant.
 */
export function roleMentionsOf(
  lines: readonly Line[],
  namings: readonly Naming[],
  persons: readonly Person[],
): readonly RoleMention[] {
  const holders = holdersOf(persons);
  if (holders.size === 0) return [];
  const namedIn = namedByLine(persons);
  const taken = takenByLine(namings);
  const last = new Map<Person, number>(); //    place where named last
  const strangers = new Map<string, number>(); // place of the last unnamed holder of another country, by noun
  const found: RoleMention[] = [];
  for (const [row, line] of lines.entries()) {
    const named = [...(namedIn.get(line) ?? [])];
    for (const title of unnamedTitles(line, holders, taken.get(line) ?? [])) {
      noteNamed(last, named, row, title.phrase.from);
      const noun = nounOf(line, title);
      const able = holdersAt(holders, noun, line.language);
      if (title.country !== undefined && !able.some((holder) => isOfCountry(holder, title.country)))
        strangers.set(noun, placeOf(row, title.phrase.from));
      if (!isDefinite(line, title) || !isQuoted(line, title.phrase)) continue;
      const person = lastNamed(able, { line, title }, last, strangers.get(noun) ?? -1);
      if (person !== undefined)
        found.push({ person, line, phrase: withArticle(line, title.phrase) });
    }
    noteNamed(last, named, row, line.tokens.length);
  }
  return found;
}

interface Holder {
  readonly person: Person;
  readonly line: Line;
  readonly title: Title;
}

/** Persons by the noun of each of their titles, in every way it can be written on. */
function holdersOf(persons: readonly Person[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const person of persons)
    for (const { line, title } of person.titles) {
      if (title.kind === 'civil' || title.isPrivate) continue;
      for (const key of formsOf(nounOf(line, title), line.language)) {
        const known = holders.get(key) ?? [];
        if (known.length < mostHolders) holders.set(key, [...known, { person, line, title }]);
      }
    }
  return holders;
}
const mostHolders = 30; // of one noun: a text that names more is a list, and "the minister" nobody

/** "foreign |minister|", "|ministre| de la Défense". */
function nounOf(line: Line, { head }: Title): string {
  const isLast = GRAMMARS[line.language]?.premodified === true;
  return line.tokens[isLast ? head.to - 1 : head.from]?.key ?? '';
}

const formsOf = (key: string, language: string): readonly string[] =>
  language === 'ar' || language === 'he'
    ? [...new Set([key, ...withoutPrefixes(key, language)])]
    : [nameWord(key, language)];

const holdersAt = (
  holders: ReadonlyMap<string, readonly Holder[]>,
  noun: string,
  language: string,
): readonly Holder[] =>
  formsOf(noun, language)
    .flatMap((form) => holders.get(form) ?? [])
    .filter((holder) => holder.line.language === language);

function namedByLine(persons: readonly Person[]): ReadonlyMap<Line, readonly NamedAt[]> {
  const named = new Map<Line, NamedAt[]>();
  for (const person of persons)
    for (const { line, name } of person.mentions) {
      const ofLine = named.get(line) ?? [];
      ofLine.push({ person, at: name.from });
      named.set(line, ofLine);
    }
  for (const ofLine of named.values()) ofLine.sort((a, b) => a.at - b.at);
  return named;
}
interface NamedAt {
  readonly person: Person;
  readonly at: number; // token
}

function noteNamed(last: Map<Person, number>, named: NamedAt[], row: number, until: number): void {
  while (named[0] !== undefined && named[0].at < until) {
    last.set(named[0].person, placeOf(row, named[0].at));
    named.shift();
  }
}
const placeOf = (row: number, token: number): number => row * tokensOfRow + token;
const tokensOfRow = 10_000; // more than a line of bounded length has

function takenByLine(namings: readonly Naming[]): ReadonlyMap<Line, readonly Range[]> {
  const taken = new Map<Line, Range[]>();
  for (const { line, name, titles, unsure } of namings) {
    const ofLine = taken.get(line) ?? [];
    ofLine.push(name, ...[...titles, ...unsure].map(({ phrase }) => phrase));
    taken.set(line, ofLine);
  }
  return taken;
}

/** Titles of the line that stand beside no name and could be a known person's. */
function unnamedTitles(
  line: Line,
  holders: ReadonlyMap<string, readonly Holder[]>,
  taken: readonly Range[],
): readonly Title[] {
  if (!isSomewhere(line, 'office', 'lead', 'head', 'rank')) return [];
  const isHolder = ({ key }: { readonly key: string }, index: number): boolean =>
    isAt(line, index, 'office', 'lead', 'head', 'rank') &&
    formsOf(key, line.language).some((form) => holders.has(form));
  if (!line.tokens.some(isHolder)) return [];
  return titlesOf(line).filter(
    ({ kind, isPrivate, isPlural, phrase }) =>
      kind !== 'civil' &&
      !isPrivate &&
      !isPlural &&
      !taken.some(({ from, to }) => from < phrase.to && phrase.from < to),
  );
}

/** Who of those able was named last, if that was after `since` and in a sentence without another of them. */
function lastNamed(
  able: readonly Holder[],
  later: { readonly line: Line; readonly title: Title },
  last: ReadonlyMap<Person, number>,
  since: number,
): Person | undefined {
  const persons = new Set(
    able.filter((holder) => isShortFor(later, holder)).map(({ person }) => person),
  );
  const ranked = [...persons]
    .map((person) => ({ person, place: last.get(person) ?? -1 }))
    .sort((a, b) => b.place - a.place);
  const [best, next] = ranked;
  if (best === undefined || best.place <= since) return undefined;
  const rowOf = (place: number): number => Math.floor(place / tokensOfRow);
  return next !== undefined && rowOf(next.place) === rowOf(best.place) ? undefined : best.person;
}

/** "the minister" for "Iraqi Defence Minister", and not for "Prime Minister" or "former minister". */
function isShortFor(
  { line, title }: { readonly line: Line; readonly title: Title },
  holder: Holder,
): boolean {
  if (title.status !== undefined && title.status !== holder.title.status) return false;
  if (title.status === undefined && holder.title.status === 'candidate') return false;
  if (title.country !== undefined && !isOfCountry(holder, title.country)) return false;
  const own = wordsOf(holder.line, holder.title.phrase);
  const said = wordsOf(line, title.phrase);
  const grades = wordsOf(holder.line, holder.title.head);
  return (
    [...said].every((word) => own.has(word)) &&
    [...grades].every((word) => !gradeWords.has(word) || said.has(word))
  );
}
/** Words before a noun that make another post of it. */
const gradeWords: ReadonlySet<string> = new Set(
  'prime deputy vice first assistant under general chief vize stellvertretender başbakan'.split(
    ' ',
  ),
);

const isOfCountry = ({ person, title }: Holder, country: CountryCode | undefined): boolean =>
  title.country === country ||
  person.known?.country === country ||
  person.titles.some((titled) => titled.title.country === country);

/** The words of a title that say which post it is, comparable with those of another place. */
function wordsOf(line: Line, { from, to }: Range): ReadonlySet<string> {
  const words = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const token = line.tokens[index];
    if (token?.kind !== 'word' || line.places[index] !== undefined) continue;
    if (isAt(line, index, 'link', 'article', 'former', 'acting')) continue;
    const bare = line.language === 'ar' ? token.key.replace(/^[وفبك]?(?:ال|لل)/, '') : token.key;
    words.add(nameWord(bare, line.language));
  }
  return words;
}

/** By article or, in languages without one, where nothing makes it anybody of that post. */
function isDefinite(line: Line, { head, phrase }: Title): boolean {
  const articles = definiteArticles[line.language];
  const before = line.tokens[phrase.from - 1]?.key ?? '';
  if (articles !== undefined) return articles.has(before);
  if (line.language === 'ar')
    return [head.from, head.from + 1].some(
      (index) => index < phrase.to && /^[وفبك]?(?:ال|لل)/.test(line.tokens[index]?.key ?? ''),
    );
  if (line.language === 'he') return /^[וש]?[הל]/.test(line.tokens[head.from]?.key ?? '');
  return !isAt(line, phrase.from - 1, 'few') || demonstratives.has(before);
}
const definiteArticles: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the']),
  fr: new Set(['le', 'la', "l'", 'du', 'au', 'ce', 'cette']),
  es: new Set(['el', 'la', 'del', 'al']),
  pt: new Set(['o', 'a', 'do', 'da', 'ao', 'à']),
  it: new Set(['il', 'lo', 'la', "l'", 'del', 'dello', 'della', "dell'"]),
  de: new Set(['der', 'die', 'des', 'dem', 'den']),
};
const demonstratives: ReadonlySet<string> = new Set([
  'این',
  'этот',
  'эта',
  'цей',
  'ця',
  'bu',
  'یہ',
]);

const withArticle = (line: Line, { from, to }: Range): Range => ({
  from: definiteArticles[line.language]?.has(line.tokens[from - 1]?.key ?? '') ? from - 1 : from,
  to,
});
