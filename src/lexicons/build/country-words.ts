import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of lexicons/countries/words/<language>.txt. */
export interface CountryWords {
  readonly code: string;
  readonly words: readonly string[]; //    adjectives and persons, with their marks
  readonly names: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
}

/** The hand-written words for countries in one language. */
export const readCountryWords = (folder: string, language: string): readonly CountryWords[] =>
  dataLines(join(folder, 'words', `${language}.txt`)).map((line) => {
    const [code = '', words = '', names = '', capitals = '', seats = ''] = line
      .split('|')
      .map((part) => part.trim());
    return {
      code,
      words: words.split(' ').filter(Boolean),
      names: listed(names),
      capitals: listed(capitals),
      seats: listed(seats),
    };
  });

/** `fr | irano IR, russo RU`: first parts of compounds by language. */
export function readCompounds(
  folder: string,
  language: string,
): readonly (readonly [string, string])[] {
  const line = dataLines(join(folder, 'words', 'compounds.txt')).find((one) =>
    one.startsWith(`${language} |`),
  );
  return listed(line?.split('|')[1] ?? '').map((part) => {
    const [form = '', code = ''] = part.split(' ');
    return [form, code];
  });
}

/** Phrases that hold a country's word and do not mean it; `= XX` says what country they do tell of. */
export const readBlockers = (
  folder: string,
  language: string,
): readonly { readonly phrase: string; readonly code: string | undefined }[] =>
  dataLines(join(folder, 'words', `blockers.${language}.txt`))
    .flatMap((line) => line.split(';'))
    .map((entry) => entry.split('=').map((part) => part.trim()))
    .filter(([phrase]) => phrase !== undefined && phrase !== '')
    .map(([phrase = '', code]) => ({ phrase, code }));

/** Chinese sequences of countries by one character each, with their codes in order. */
export function readPairs(
  folder: string,
): readonly (readonly [pair: string, codes: readonly string[]])[] {
  const [key = '', pairs = ''] = dataLines(join(folder, 'words', 'pairs.zh.txt'));
  const parts = key.split(' ');
  const codes = new Map(
    parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])) as [
      string,
      string,
    ][],
  );
  return pairs.split(' ').map((pair) => [pair, [...pair].flatMap((sign) => codes.get(sign) ?? [])]);
}

const dataLines = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const listed = (text: string): readonly string[] =>
  text
    .split(/,(?! D\.?C)/)
    .map((part) => part.trim())
    .filter(Boolean);
