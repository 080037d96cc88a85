import { ABBREVIATIONS } from './abbreviations.ts';
import { recently } from './recently.ts';
import { remember } from './remember.ts';

export interface Token {
  readonly start: number; // UTF-16, in the text that was split
  readonly end: number;
  readonly text: string; //  as written
  readonly key: string; //   what lexicons are looked up by: see wordKey
  readonly kind: 'word' | 'number' | 'mark';
  /** How it is written: TRUMP, Trump, trump, iPhone, or a script without case. */
  readonly shape: 'upper' | 'capital' | 'lower' | 'mixed' | 'uncased';
  readonly spaced: boolean; // white space, or the text's start, stands before it
}

/**
 * Words, numbers and marks with their places, in one pass of bounded work a character.
 * Elided articles (l’, d’), possessive ’s and Turkish case endings after an apostrophe are tokens of
 * their own; hyphens, inner apostrophes, ZWNJ and the full stop of an abbreviation stay inside a word;
 * a Chinese character is a word. Arabic and Hebrew prefixes (و، ב) are left on.
 */
export const tokensOf: (text: string, language: string) => readonly Token[] = recently(split);

function split(text: string, language: string): readonly Token[] {
  const formOf = language === 'tr' || language === 'az' ? turkicForm : plainForm;
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      spaced = true;
      continue;
    }
    const end = endOfToken(text, at, kind, language);
    const isWord = kind === LETTER || kind === IDEOGRAPH;
    const form =
      isWord || kind !== DIGIT ? formOf(text.slice(at, end)) : numeral(text.slice(at, end));
    tokens.push({
      start: at,
      end,
      text: form.text,
      key: form.key,
      kind: isWord ? 'word' : kind === DIGIT ? 'number' : 'mark',
      shape: isWord ? form.shape : 'uncased',
      spaced,
    });
    at = end;
    spaced = false;
  }
  return tokens;
}

/**
 * A word as lexicons hold it: lower case (the language's), ё as е, straight apostrophe and hyphen,
 * Arabic script without vowel signs, tatweel and ZWNJ and with one form of alef, yeh, kaf and teh marbuta.
 */
export function wordKey(word: string, language: string): string {
  if (plainLower.test(word)) return word;
  const lower =
    language === 'tr' || language === 'az' ? word.toLocaleLowerCase('tr') : word.toLowerCase();
  if (latinOnly.test(lower)) return lower.replace(curlyApostrophe, "'").replace(oddHyphen, '-');
  return lower.replace(foldable, (sign) => folded[sign] ?? '');
}

const plainLower = /^[a-z]+$/;
const latinOnly = /^[ -\u02af’‘ʼ‐‑]+$/;
const curlyApostrophe = /[’‘ʼ]/g;
const oddHyphen = /[‐‑]/g;
const foldable =
  /[ёأإآٱىیيکكةۀےۓئؤ’‘ʼ‐‑״׳\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u0591-\u05c7]/g;
const folded: Readonly<Record<string, string>> = {
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ي: 'ي',
  ک: 'ك',
  ك: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ے: 'ي',
  ۓ: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '״': '"',
  '׳': "'",
};

/** What a code unit is, looked up by its number. */
const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const IDEOGRAPH = 4;
const units = 65_536; // UTF-16 code units
const kinds = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const sign = String.fromCharCode(unit);
    if (/\s/.test(sign) || unit === 0x200b || unit === 0xfeff) table[unit] = SPACE;
    else if (/\p{Script=Han}/u.test(sign)) table[unit] = IDEOGRAPH;
    else if (/[\p{L}\p{M}\u200c\u200d]/u.test(sign)) table[unit] = LETTER;
    else if (/\p{N}/u.test(sign)) table[unit] = DIGIT;
    else if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = LETTER; // a half of a pair
  }
  return table;
}

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? OTHER;

function endOfToken(text: string, start: number, kind: number, language: string): number {
  if (kind === IDEOGRAPH) return start + 1;
  if (kind === DIGIT) return endOfNumber(text, start);
  if (kind === LETTER) return endOfWord(text, start, language);
  return endOfMark(text, start);
}

/** A possessive or case ending after an apostrophe is cut off as a token: 's, 'ın. */
function endOfMark(text: string, start: number): number {
  if (!isApostrophe(text, start) || kindAt(text, start - 1) !== LETTER) return start + 1;
  let end = start + 1;
  while (end < text.length && end - start <= longestEnding && kindAt(text, end) === LETTER)
    end += 1;
  return end - start <= longestEnding ? end : start + 1;
}
const longestEnding = 7; // letters of Turkish -dakiler, apostrophe included

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = kindAt(text, end);
    const inner =
      kind === OTHER && /[.,٫٬]/.test(text[end] ?? '') && kindAt(text, end + 1) === DIGIT;
    if (kind !== DIGIT && !inner) break;
    end += 1;
  }
  return end;
}

function endOfWord(text: string, start: number, language: string): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind === LETTER || kind === DIGIT) {
      end += 1;
      continue;
    }
    if (kind !== OTHER || kindAt(text, end + 1) !== LETTER) break;
    if (isApostrophe(text, end)) {
      if (isElision(text.slice(start, end), language)) return end + 1;
      if (isEnding(text, end, language)) break;
    } else if (!isJoiner(text, end)) break;
    end += 1;
  }
  return endWithStop(text, start, end, language);
}

/** "U.S.", "Sen.", "г.": the full stop belongs to the word. */
function endWithStop(text: string, start: number, end: number, language: string): number {
  if (text[end] !== '.') return end;
  const word = text.slice(start, end);
  const isInitials = /^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u.test(word) && /\p{Lu}|\./u.test(word);
  const isListed = ABBREVIATIONS[language]?.has(word.toLowerCase()) ?? false;
  return isInitials || isListed ? end + 1 : end;
}

/** Hyphens between letters; gershayim inside an acronym; the inner stops of "U.S". */
function isJoiner(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === '-' || sign === '‐' || sign === '‑' || sign === '·') return true;
  if (sign === '"' || sign === '״' || sign === '“' || sign === '”')
    return isHebrew(text, at - 1) && isHebrew(text, at + 1) && kindAt(text, at + 2) !== LETTER;
  return (
    sign === '.' &&
    (kindAt(text, at - 2) !== LETTER || text[at - 2] === undefined) &&
    isInitial(text, at)
  );
}
const isInitial = (text: string, at: number): boolean =>
  /\p{Lu}/u.test(text[at - 1] ?? '') &&
  /\p{Lu}/u.test(text[at + 1] ?? '') &&
  kindAt(text, at + 2) !== LETTER;
const isHebrew = (text: string, at: number): boolean => /[\u05d0-\u05ea]/.test(text[at] ?? '');

const isApostrophe = (text: string, at: number): boolean => {
  const sign = text[at];
  return sign === "'" || sign === '’' || sign === 'ʼ' || sign === '‘';
};

const elided: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quelqu)$/i,
  it: /^(?:[ldcmtsv]|un|all|dall|dell|nell|sull|coll|quell|quest|sant|bell|grand|anch)$/i,
  ca: /^[ldmnts]$/i,
};
const isElision = (word: string, language: string): boolean =>
  elided[language]?.test(word) ?? false;

/** English possessive; Turkish case endings, which stand after a capitalised name only. */
function isEnding(text: string, at: number, language: string): boolean {
  if (language === 'tr' || language === 'az') return true;
  return language === 'en' && /[sS]/.test(text[at + 1] ?? '') && kindAt(text, at + 2) !== LETTER;
}

/** What a token's text says of it, wherever it stands. */
type WordForm = Pick<Token, 'text' | 'key' | 'shape'>;

const numeral = (text: string): WordForm => ({ text, key: text, shape: 'uncased' });
const formIn = (language: string) =>
  remember((word): WordForm => {
    const key = wordKey(word, language);
    return { text: word, key: key === word ? word : key, shape: shapeOf(word) };
  }, mostForms);
const mostForms = 100_000; // words of news in the served languages; about 15 MB when full
const plainForm = formIn('en');
const turkicForm = formIn('tr');

function shapeOf(word: string): Token['shape'] {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'uncased';
  if (word === lower) return 'lower';
  if (word === upper) return word.length === 1 ? 'capital' : 'upper';
  const first = word[0] ?? '';
  return first !== first.toLowerCase() ? 'capital' : 'mixed';
}
