import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordKey } from '../../text/tokens.ts';
import { FAMILY, GIVEN, NOUN, PLACE } from '../taggers/word-kinds.ts';
import { type WordSet, wordSet } from '../taggers/word-set.ts';

const require = createRequire(import.meta.url);

/** Writes lexicons/taggers/russian.bin.gz: forms of Russian names and nouns in all cases with what they can be. */
export function buildRussian(): void {
  const kinds = new Map<string, number>();
  for (const [form, tag] of formsOf(dictionary())) {
    const kind = kindOf(tag);
    if (kind === 0 || (kind === NOUN && form.length > longestNoun)) continue;
    const key = wordKey(form, 'ru');
    kinds.set(key, (kinds.get(key) ?? 0) | kind);
  }
  const path = join(import.meta.dirname, '..', 'taggers', 'russian.bin.gz');
  writeFileSync(path, gzipSync(differences(wordSet(kinds)), { level: 9 }));
}

const longestNoun = 14; // letters: names are seldom longer

/** Grammemes of OpenCorpora: Name, Surn(ame), Patr(onymic), Geox (a place). */
function kindOf(tag: string): number {
  if (tag.includes('Name')) return GIVEN;
  if (/Surn|Patr/.test(tag)) return FAMILY;
  if (tag.includes('Geox')) return PLACE;
  return tag.startsWith('NOUN') && !/Orgn|Trad|Abbr/.test(tag) ? NOUN : 0;
}

/** Each number less the one before, all lowest bytes first, which halves the file. */
function differences(set: WordSet): Uint8Array {
  const bytes = new Uint8Array(set.length * 4);
  set.forEach((number, at) => {
    const step = number - (set[at - 1] ?? 0);
    for (let plane = 0; plane < 4; plane += 1)
      bytes[plane * set.length + at] = (step >>> (8 * plane)) & 255;
  });
  return bytes;
}

interface Dictionary {
  readonly units: Uint32Array; // of a DAWG by dawgdic, as pymorphy2 writes it
  readonly guide: Uint8Array; //  first child and next sibling of each unit
  readonly paradigms: readonly (readonly number[])[];
  readonly tags: readonly string[];
}

function dictionary(): Dictionary {
  const folder = join(dirname(require.resolve('az/package.json')), 'dicts');
  const words = readFileSync(join(folder, 'words.dawg'));
  const size = words.readUInt32LE(0);
  const table = readFileSync(join(folder, 'paradigms.array'));
  const paradigms: number[][] = [];
  for (let at = 2; at < table.length; ) {
    const length = table.readUInt16LE(at);
    const start = at + 2;
    paradigms.push(Array.from({ length }, (_, next) => table.readUInt16LE(start + 2 * next)));
    at = start + 2 * length;
  }
  return {
    units: Uint32Array.from({ length: size }, (_, at) => words.readUInt32LE(4 + 4 * at)),
    guide: words.subarray(8 + 4 * size),
    paradigms,
    tags: JSON.parse(
      readFileSync(join(folder, 'gramtab-opencorpora-int.json'), 'utf8'),
    ) as readonly string[],
  };
}

const separator = 1; // between a form and its analyses
const letters = new TextDecoder('windows-1251');

/** Every form with the tag of each of its analyses; an analysis is four bytes behind the separator. */
function* formsOf(
  { units, guide, paradigms, tags }: Dictionary,
  unit = 0,
  bytes: readonly number[] = [],
): Generator<readonly [form: string, tag: string]> {
  const dictionary = { units, guide, paradigms, tags };
  const end = bytes.indexOf(separator);
  if (end >= 0 && bytes.length === end + 5) {
    const number = (at: number) =>
      (((bytes[end + at] ?? 0) ^ 1) << 6) + ((bytes[end + at + 1] ?? 0) >> 1);
    const paradigm = paradigms[number(1)] ?? [];
    const tag = tags[paradigm[paradigm.length / 3 + number(3)] ?? -1] ?? '';
    yield [letters.decode(Uint8Array.from(bytes.slice(0, end))), tag];
    return;
  }
  for (let label = guide[2 * unit] ?? 0; label !== 0; ) {
    const child = (unit ^ offset(units[unit] ?? 0) ^ label) >>> 0;
    yield* formsOf(dictionary, child, [...bytes, label]);
    label = guide[2 * child + 1] ?? 0;
  }
}

const offset = (unit: number): number => (unit >>> 10) << ((unit & 512) >>> 6);
