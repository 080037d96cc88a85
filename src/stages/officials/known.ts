import { isGivenName } from '../../lexicons/names/given.ts';
import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import { type Known, type KnownForm, REGISTER } from '../../lexicons/officials/register.ts';
import { remember } from '../../text/remember.ts';
import { isAt, type Line } from './line.ts';
import { nameWord } from './name-forms.ts';
import { isCapitalised } from './names.ts';
import type { Naming } from './namings.ts';
import type { Range } from './titles.ts';

export interface KnownName {
  readonly line: Line;
  readonly name: Range;
  readonly cut: number; // letters of an Arabic or Hebrew prefix before the name
  readonly known: Known;
}

/** Persons of the register that a line names, in full or by a family name that readers know. */
export function knownNamesIn(line: Line, namings: readonly Naming[]): readonly KnownName[] {
  const names: KnownName[] = [];
  const readingsOf = readingsIn(line.language);
  for (let index = 0; index < line.tokens.length; ) {
    const token = line.tokens[index];
    const isName = token?.kind === 'word' && token.shape !== 'lower';
    const readings = isName ? readingsOf(token.key) : [];
    const found = readings.length === 0 ? undefined : knownAt(line, index, readings, namings);
    if (found !== undefined) names.push(found);
    index = found?.name.to ?? index + 1;
  }
  return names;
}

function knownAt(
  line: Line,
  index: number,
  readings: readonly Reading[],
  namings: readonly Naming[],
): KnownName | undefined {
  const run = namings.find(({ name }) => name.from <= index && index < name.to)?.name;
  for (const { key, cut, entries } of readings) {
    for (const { known, form } of entries) {
      if (matches(line, index, form.words))
        return { line, known, cut, name: { from: index, to: index + form.words.length } };
    }
    for (const { known, form } of entries) {
      const isFamily =
        known.isBare && nameWord(form.family, line.language) === nameWord(key, line.language);
      if (isFamily && standsAlone(line, index, run))
        return { line, known, cut, name: { from: index, to: index + 1 } };
    }
  }
  return undefined;
}

/** One way to read a word as that of a registered name. */
interface Reading {
  readonly key: string;
  readonly cut: number; // letters of a prefix left out
  readonly entries: readonly Entry[];
}

/** What the register has for a word: nothing for most, so it is asked once a word. */
function readingsIn(language: string): (key: string) => readonly Reading[] {
  let known = remembered.get(language);
  if (known === undefined) {
    known = remember((key) =>
      withCuts(key, language).flatMap((reading) => {
        const entries = byWord().get(nameWord(reading.key, language));
        return entries === undefined ? [] : [{ ...reading, entries }];
      }),
    );
    remembered.set(language, known);
  }
  return known;
}
const remembered = new Map<string, (key: string) => readonly Reading[]>();

function withCuts(key: string, language: string): readonly Omit<Reading, 'entries'>[] {
  if (language !== 'ar' && language !== 'he') return [{ key, cut: 0 }];
  const shorter = withoutPrefixes(key, language)
    .filter((form) => key.endsWith(form) && !(language === 'ar' && key === `ال${form}`))
    .map((form) => ({ key: form, cut: key.length - form.length }));
  return [{ key, cut: 0 }, ...shorter];
}

const matches = (line: Line, index: number, words: readonly string[]): boolean =>
  words.length > 1 &&
  words.every(
    (word, place) =>
      place === 0 ||
      nameWord(line.tokens[index + place]?.key ?? '', line.language) ===
        nameWord(word, line.language),
  );

/** No other given name before it and nothing named after the person behind it. */
function standsAlone(line: Line, index: number, run: Range | undefined): boolean {
  if (isAt(line, index, 'stop') && !isAt(line, index - 1, 'honorific')) return false;
  const token = line.tokens[index];
  if (token?.shape !== 'uncased') return run !== undefined && run.to - run.from === 1;
  if (token.key.length < shortestFamily && !shortFamilies.has(token.key)) return false;
  const before = line.tokens[index - 1];
  return !(before !== undefined && isGivenName(before.key)) && !isCapitalised(line, index + 1);
}

const shortestFamily = 4; // letters: shorter ones are words of Arabic or Persian too often
const shortFamilies: ReadonlySet<string> = new Set(['كيم']);

/** Whether the register knows a person by that family name. */
export const isKnownFamily = (key: string): boolean =>
  (byWord().get(key) ?? []).some(({ known, form }) => known.isBare && form.family === key);

interface Entry {
  readonly known: Known;
  readonly form: KnownForm;
}

/** By the first word of a name and by the family name, Slavic forms without their endings. */
function byWord(): ReadonlyMap<string, readonly Entry[]> {
  index ??= buildIndex();
  return index;
}
let index: ReadonlyMap<string, readonly Entry[]> | undefined;

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const built = new Map<string, Entry[]>();
  for (const known of REGISTER)
    for (const form of known.names)
      for (const word of new Set(
        [form.words[0] ?? '', form.family].flatMap((key) => [key, nameWord(key, 'ru')]),
      )) {
        const entries = built.get(word) ?? [];
        entries.push({ known, form });
        built.set(word, entries);
      }
  return built;
}
