import { ABBREVIATIONS } from './abbreviations.ts';
import { codeUnitReader } from './code-units.ts';
import { recently } from './recently.ts';
import { type FormFinder, type WordForm, wordForms } from './word-forms.ts';

export interface Token extends WordForm {
  readonly start: number; // UTF-16, in the text that was split
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
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
  const source: Source = { text, units: unitsOf(text), ...rulesOf(language) };
  const { units, forms } = source;
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    const kind = kindAt(source, at);
    if (kind === SPACE) {
      at += 1;
      spaced = true;
      continue;
    }
    const end = endOfToken(source, at, kind);
    const form = forms(text, units, at, end);
    tokens.push({
      start: at,
      end,
      text: form.text,
      key: form.key,
      kind: kind === DIGIT ? 'number' : kind === OTHER ? 'mark' : 'word',
      shape: form.shape,
      spaced,
    });
    at = end;
    spaced = false;
  }
  return tokens;
}

const unitsOf = codeUnitReader();

/** A text while it is split. */
interface Source extends Rules {
  readonly text: string;
  readonly units: Uint16Array;
}

interface Rules {
  readonly forms: FormFinder;
  readonly elided: RegExp | undefined; //      what is cut off before an apostrophe
  readonly ending: 'turkic' | 'english' | undefined; // what is cut off after one
  readonly abbreviations: ReadonlySet<string> | undefined;
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
const kinds = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000); // UTF-16 code units
  for (let unit = 0; unit < table.length; unit += 1) {
    const sign = String.fromCharCode(unit);
    if (/\s/.test(sign) || unit === 0x200b || unit === 0xfeff) table[unit] = SPACE;
    else if (/\p{Script=Han}/u.test(sign)) table[unit] = IDEOGRAPH;
    else if (/[\p{L}\p{M}\u200c\u200d]/u.test(sign)) table[unit] = LETTER;
    else if (/\p{N}/u.test(sign)) table[unit] = DIGIT;
    else if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = LETTER; // a half of a pair
  }
  return table;
}

const kindAt = ({ units }: Source, at: number): number => kinds[units[at] as number] as number;

function endOfToken(source: Source, start: number, kind: number): number {
  if (kind === LETTER) return endOfWord(source, start);
  if (kind === IDEOGRAPH) return start + 1;
  return kind === DIGIT ? endOfNumber(source, start) : endOfMark(source, start);
}

/** A possessive or case ending after an apostrophe is cut off as a token: 's, 'ın. */
function endOfMark(source: Source, start: number): number {
  const isEnding = start > 0 && isApostrophe(source, start) && kindAt(source, start - 1) === LETTER;
  if (!isEnding) return start + 1;
  let end = start + 1;
  while (end - start <= longestEnding && kindAt(source, end) === LETTER) end += 1;
  return end - start <= longestEnding ? end : start + 1;
}
const longestEnding = 7; // letters of Turkish -dakiler, apostrophe included

function endOfNumber(source: Source, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = kindAt(source, end);
    const isInner = kind === OTHER && isDecimalMark(source, end);
    if (kind !== DIGIT && !(isInner && kindAt(source, end + 1) === DIGIT)) return end;
    end += 1;
  }
}
const isDecimalMark = ({ text }: Source, at: number): boolean => /[.,٫٬]/.test(text[at] ?? '');

function endOfWord(source: Source, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = kindAt(source, end);
    if (kind === LETTER || kind === DIGIT) {
      end += 1;
      continue;
    }
    if (kind !== OTHER || kindAt(source, end + 1) !== LETTER) break;
    if (isApostrophe(source, end)) {
      if (source.elided?.test(source.text.slice(start, end))) return end + 1;
      if (isEnding(source, end)) break;
    } else if (!isJoiner(source, end)) break;
    end += 1;
  }
  return source.units[end] === fullStop ? endWithStop(source, start, end) : end;
}
const fullStop = 0x2e;

/** "U.S.", "Sen.", "г.": the full stop belongs to the word. */
function endWithStop({ text, abbreviations }: Source, start: number, end: number): number {
  const word = text.slice(start, end);
  const isInitials = /^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u.test(word) && /\p{Lu}|\./u.test(word);
  return isInitials || abbreviations?.has(word.toLowerCase()) ? end + 1 : end;
}

/** Hyphens between letters; gershayim inside an acronym; the inner stops of "U.S". */
function isJoiner(source: Source, at: number): boolean {
  const sign = source.text[at];
  if (sign === '-' || sign === '‐' || sign === '‑' || sign === '·') return true;
  if (sign === '"' || sign === '״' || sign === '“' || sign === '”')
    return (
      isHebrew(source, at - 1) && isHebrew(source, at + 1) && kindAt(source, at + 2) !== LETTER
    );
  return sign === '.' && (at < 2 || kindAt(source, at - 2) !== LETTER) && isInitial(source, at);
}
const isInitial = (source: Source, at: number): boolean =>
  /\p{Lu}/u.test(source.text[at - 1] ?? '') &&
  /\p{Lu}/u.test(source.text[at + 1] ?? '') &&
  kindAt(source, at + 2) !== LETTER;
const isHebrew = ({ text }: Source, at: number): boolean => /[\u05d0-\u05ea]/.test(text[at] ?? '');

const isApostrophe = ({ units }: Source, at: number): boolean => {
  const unit = units[at];
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2018; // ' ’ ʼ ‘
};

/** English possessive; Turkish case endings, which stand after a capitalised name only. */
function isEnding(source: Source, at: number): boolean {
  if (source.ending === 'turkic') return true;
  return (
    source.ending === 'english' &&
    /[sS]/.test(source.text[at + 1] ?? '') &&
    kindAt(source, at + 2) !== LETTER
  );
}

const elided: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quelqu)$/i,
  it: /^(?:[ldcmtsv]|un|all|dall|dell|nell|sull|coll|quell|quest|sant|bell|grand|anch)$/i,
  ca: /^[ldmnts]$/i,
};
const plainForms = wordForms((word) => wordKey(word, 'en'));
const turkicForms = wordForms((word) => wordKey(word, 'tr'));
const rules = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  const known = rules.get(language);
  if (known !== undefined) return known;
  const isTurkic = language === 'tr' || language === 'az';
  const made: Rules = {
    forms: isTurkic ? turkicForms : plainForms,
    elided: elided[language],
    ending: isTurkic ? 'turkic' : language === 'en' ? 'english' : undefined,
    abbreviations: ABBREVIATIONS[language],
  };
  rules.set(language, made);
  return made;
}
