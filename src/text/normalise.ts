import { recently } from './recently.ts';

/** A text as the matching stages see it, and the way back to the text it was made from. */
export interface Normalised {
  readonly text: string;
  /** The stretch of the source that `text.slice(start, end)` was made from; needs start < end. */
  readonly sourceSpan: (start: number, end: number) => readonly [start: number, end: number];
}

/**
 * Folds what writers and keyboards vary and readers ignore: case, compatibility forms (NFKC), kinds of spaces, quotes,
 * hyphens and digits, vowel signs of Arabic and Hebrew, ي/ی, ك/ک, ة/ہ/ه, أإآ/ا, ё/е, invisible characters; runs of
 * spaces become one. Diacritics of Latin and Cyrillic stay. Texts and lexicon forms go through it alike.
 * `language` is BCP 47: it decides the dotted I of Turkish and Azeri, and ى and ZWNJ of Persian, Urdu and their kin.
 * Linear in the length of the source.
 */
export const normaliseForMatching: (source: string, language: string) => Normalised =
  recently(normalise);

function normalise(source: string, language: string): Normalised {
  const length = fold(source, foldingOf(language));
  const text = textOf(units, length);
  if (isInPlace(length, source.length)) return { text, sourceSpan: inPlace };
  const from = starts.slice(0, length);
  const to = ends.slice(0, length);
  return { text, sourceSpan: (start, end) => [from[start] ?? 0, to[end - 1] ?? 0] };
}

/** The same for a lexicon form, without the way back. */
export const normaliseForm = (form: string, language: string): string =>
  textOf(units, fold(form, foldingOf(language))).trim();

/** What languages of one name fold alike. */
export const foldingName = (language: string): string =>
  variantOf[language.split('-', 1)[0] ?? ''] ?? 'common';

// Where the text at hand is folded to; read out before the next one. They grow with the longest text.
let units = new Uint16Array(4096);
let starts = new Uint32Array(units.length);
let ends = new Uint32Array(units.length);

/** Folds a text into the arrays above and returns how many code units it came to. */
function fold(source: string, folding: Folding): number {
  let length = 0;
  const append = (unit: number, start: number, end: number) => {
    if (length === units.length) grow();
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    const folded = folding.units[code] || folding.learn(code);
    if (folded > lastMark) {
      if (folded === space && length > 0 && units[length - 1] === space) ends[length - 1] = at + 1;
      else append(folded, at, at + 1);
    } else if (folded === combines) {
      const whole = length > 0 ? composed(units[length - 1] ?? 0, code) : undefined;
      if (whole !== undefined) units[length - 1] = whole;
      if (length > 0) ends[length - 1] = at + 1;
    } else if (folded === expands) {
      const end = at + (isPair(source, at) ? 2 : 1);
      for (const unit of folding.expansion(source.slice(at, end))) append(unit, at, end);
      at = end - 1;
    } else if (folded === unheard && length > 0) {
      ends[length - 1] = at + 1;
    }
  }
  return length;
}

function grow(): void {
  units = grown(units, new Uint16Array(units.length * 2));
  starts = grown(starts, new Uint32Array(units.length));
  ends = grown(ends, new Uint32Array(units.length));
}

const textOf = (from: Uint16Array, length: number): string =>
  length < shortText
    ? String.fromCharCode(...from.subarray(0, length))
    : Buffer.from(from.buffer, 0, length * bytesPerUnit).toString('utf16le');
const shortText = 64; // code units below which a Buffer costs more than it saves

/** Whether every code unit became one of its own. */
function isInPlace(length: number, sourceLength: number): boolean {
  if (length !== sourceLength) return false;
  for (let at = 0; at < length; at += 1) if (starts[at] !== at || ends[at] !== at + 1) return false;
  return true;
}
const inPlace = (start: number, end: number): readonly [number, number] => [start, end];

interface Folding {
  readonly units: Uint16Array; // what a code unit becomes; 0 until it was met, or one of the marks below
  readonly learn: (code: number) => number;
  readonly expansion: (character: string) => readonly number[];
}

const longestExpansion = 4; // units; longer ones (ﷺ is 18) are left as they are
const bytesPerUnit = 2;
const space = 0x20;
// Marks in Folding.units: control characters become spaces, so the lowest values are free.
const dropped = 1;
const combines = 2; // joins the character before it
const expands = 3; //  several units, or a surrogate pair
const unheard = 4; //  a vowel sign: dropped, but part of the stretch of the letter it stands on
const lastMark = 4;

const foldings = new Map<string, Folding>();

function foldingOf(language: string): Folding {
  const name = foldingName(language);
  const known = foldings.get(name);
  if (known !== undefined) return known;
  const made = makeFolding({
    ...replacements.common,
    ...replacements[name as keyof typeof replacements],
  });
  foldings.set(name, made);
  return made;
}

function makeFolding(table: Readonly<Record<string, string>>): Folding {
  const units = new Uint16Array(0x10000);
  const fold = (character: string): string => {
    const folded = table[character];
    if (folded !== undefined) return folded;
    if (/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(character)) return ' ';
    const plain = character.normalize('NFKC').replace(/\p{M}/gu, '').toLowerCase();
    if (plain === character || plain.length > longestExpansion) return plain && character;
    return [...plain].map((part) => table[part] ?? part).join('');
  };
  const learn = (code: number): number => {
    const character = String.fromCharCode(code);
    units[code] = markOf(character, fold);
    return units[code] ?? dropped;
  };
  const expansions = new Map<string, readonly number[]>(); // at most one a character of Unicode
  const expansion = (character: string) => {
    const known = expansions.get(character);
    if (known !== undefined) return known;
    const made = [...fold(character)].flatMap(unitsOf);
    expansions.set(character, made);
    return made;
  };
  return { units, learn, expansion };
}

function markOf(character: string, fold: (character: string) => string): number {
  if (/[\ud800-\udbff]/.test(character)) return expands;
  if (vowelSigns.test(character)) return unheard;
  if (invisible.test(character)) return dropped;
  if (/\p{M}/u.test(character)) return combines;
  const folded = fold(character);
  if (folded === '') return dropped;
  return folded.length === 1 ? folded.charCodeAt(0) : expands;
}

const unitsOf = (character: string): number[] =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

function composed(unit: number, mark: number): number | undefined {
  const whole = String.fromCharCode(unit, mark).normalize('NFC');
  return whole.length === 1 ? whole.charCodeAt(0) : undefined;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

// Arabic vowel signs, small signs and tatweel; Hebrew points and accents; variation selectors.
const vowelSigns =
  /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\ufe00-\ufe0f]/u;
const invisible = /(?!\u200c)\p{Cf}/u; // ZWNJ has its own rules below

const variantOf: Readonly<Record<string, keyof typeof replacements>> = {
  tr: 'turkic',
  az: 'turkic',
  fa: 'persian',
  ur: 'persian',
  ps: 'persian',
  ckb: 'persian',
};

const each = (characters: string, by: string): Record<string, string> =>
  Object.fromEntries([...characters].map((character) => [character, by]));

const digits = (zero: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)]),
  );

const replacements = {
  common: {
    ...each('“”„‟″״＂', '"'),
    ...each('‘’‚‛ʼʻʹ′׳´`＇', "'"),
    ...each('‐‑־－', '-'),
    ...each('أإآٱ', 'ا'),
    ...each('يی', 'ی'),
    ...each('كک', 'ک'),
    ...each('ةہۃۀۂەھ', 'ه'),
    ...each('ؤ', 'و'),
    ...each('ёЁ', 'е'),
    ...each('İ', 'i'),
    ...each('\u200c', ''), // ZWNJ
    ...digits(0x660),
    ...digits(0x6f0),
  },
  turkic: { I: 'ı' },
  persian: { ى: 'ی', ئ: 'ی', '\u200c': ' ' },
} satisfies Record<string, Readonly<Record<string, string>>>;
