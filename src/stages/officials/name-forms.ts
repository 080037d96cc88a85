import { withoutPrefixes } from '../../lexicons/officials/lexicon.ts';
import { nameKey } from '../../text/name-key.ts';
import { remember } from '../../text/remember.ts';
import { type Line, textOf } from './line.ts';
import type { Range } from './titles.ts';

/** A name as words that can be compared with its other forms in the same language. */
export interface NameForm {
  readonly language: string;
  readonly words: readonly string[]; // keys, without case endings
  readonly text: string;
}

export function nameForm(line: Line, name: Range): NameForm {
  const keys = line.tokens.slice(name.from, name.to).map(({ key }) => key);
  return {
    language: line.language,
    words: keys.map((key) => nameWord(key, line.language)),
    text: textOf(line, name.from, name.to),
  };
}

/** A word of a name without Slavic case endings: Путиным and Путина are путин. */
export const nameWord = (key: string, language: string): string =>
  language === 'ru' || language === 'uk' ? withoutEnding(key) : key;

const withoutEnding = remember((key: string): string => {
  for (const ending of slavicEndings)
    if (key.endsWith(ending) && key.length - ending.length >= shortestStem)
      return key.slice(0, -ending.length);
  return key;
});
const slavicEndings =
  'ого его ому ему ыми ими ою ею ой ей ым им ом ем ові еві єм ий ый ій а у ю я ы и і е є о ь й'.split(
    ' ',
  );
const shortestStem = 3; // letters

/** Whether two forms can name one person: "Jeff Flake" and "Flake", not "Melania Trump" and "Donald Trump". */
export function isSameName(a: NameForm, b: NameForm): boolean {
  if (a.language !== b.language) return a.words.length > 1 && nameKey(a.text) === nameKey(b.text);
  const [long, short] = a.words.length >= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const first = short[0];
  const last = short.at(-1);
  if (first === undefined || last === undefined) return false;
  if (short.length === 1) return isSameWord(first, long.at(-1)) || isSameWord(first, long[0]);
  if (!isSameWord(last, long.at(-1)))
    return short.every((word, index) => isSameWord(word, long[index]));
  return (
    isSameWord(first, long[0]) ||
    isInitialOf(first, long[0]) ||
    short.every((word) => long.some((other) => isSameWord(word, other)))
  );
}

function isSameWord(a: string, b: string | undefined): boolean {
  if (b === undefined) return false;
  if (a === b) return true;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return (
    /[а-я]/.test(short) &&
    short.length >= 2 &&
    long.startsWith(short) &&
    long.length - short.length <= 2
  );
}

const isInitialOf = (a: string, b: string | undefined): boolean =>
  (/^\p{L}\.?$/u.test(a) && b?.startsWith(a[0] ?? '') === true) ||
  (b !== undefined && /^\p{L}\.?$/u.test(b) && a.startsWith(b[0] ?? ''));

/** Tokens of the line at `index` that spell the form, or its family name; and letters of a prefix to leave out. */
export function formAt(
  line: Line,
  index: number,
  form: NameForm,
): { readonly words: number; readonly cut: number } {
  const full = spelledAt(line, index, form.words);
  if (full !== undefined) return { words: form.words.length, cut: full };
  const family = form.words.at(-1);
  if (form.words.length < 2 || family === undefined || family.length < shortestFamily) return none;
  const cut = spelledAt(line, index, [family]);
  return cut === undefined ? none : { words: 1, cut };
}
const none = { words: 0, cut: 0 };
const shortestFamily = 3; // letters: shorter ones are words of the language too often

function spelledAt(line: Line, index: number, words: readonly string[]): number | undefined {
  const key = line.tokens[index]?.key;
  const first = words[0];
  if (key === undefined || first === undefined) return undefined;
  if (!words.every((word, place) => place === 0 || line.tokens[index + place]?.key === word))
    return undefined;
  if (key === first) return 0;
  const isPrefixed =
    key.endsWith(first) &&
    key.length - first.length <= 2 &&
    (line.language === 'ar' || line.language === 'he') &&
    withoutPrefixes(key, line.language).includes(first);
  return isPrefixed ? key.length - first.length : undefined;
}
