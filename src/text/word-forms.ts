import { copyOf } from './remember.ts';

/** What a word is by itself, wherever it stands. */
export interface WordForm {
  readonly text: string; //  as written
  readonly key: string; //   what lexicons are looked up by: see wordKey (text/tokens.ts)
  /** How it is written: TRUMP, Trump, trump, iPhone, or a script without case. */
  readonly shape: 'upper' | 'capital' | 'lower' | 'mixed' | 'uncased';
}

/** Finds the form of the word at `units`, `start` to `end`; `text` is what the units were read from. */
export type FormFinder = (text: string, units: Uint16Array, start: number, end: number) => WordForm;

/**
 * Remembers what words are, as the words of news repeat: one object a word, so that its strings are hashed once for all who
 * look them up. A table of pairs of places: of two words that want the same pair the one not met lately gives way to a third.
 */
export function wordForms(keyOf: (word: string) => string): FormFinder {
  const forms: (WordForm | undefined)[] = new Array(places).fill(undefined);
  const lengths = new Uint8Array(places);
  const letters = new Uint16Array(places * keptLetters); // of each form: to compare its own would be to fetch it
  const isAt = (place: number, units: Uint16Array, start: number, end: number): boolean => {
    if (lengths[place] !== end - start) return false;
    const from = place * keptLetters - start;
    for (let at = start; at < end; at += 1) if (letters[from + at] !== units[at]) return false;
    return true;
  };
  return (text, units, start, end) => {
    if (end - start > keptLetters) return formOf(text.slice(start, end), keyOf);
    const place = placeOf(units, start, end);
    if (isAt(place, units, start, end)) return forms[place] as WordForm;
    const other = place ^ 1;
    if (isAt(other, units, start, end)) return forms[other] as WordForm;
    forms[other] = forms[place];
    lengths[other] = lengths[place] ?? 0;
    letters.copyWithin(other * keptLetters, place * keptLetters, (place + 1) * keptLetters);
    const form = formOf(copyOf(text.slice(start, end)), keyOf);
    forms[place] = form;
    lengths[place] = end - start;
    for (let at = start; at < end; at += 1)
      letters[place * keptLetters + at - start] = units[at] ?? 0;
    return form;
  };
}

const places = 1 << 15;
const keptLetters = 32; // code units: longer words are rare, and made anew

function placeOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0; // FNV-1a, 32 bits, as an integer that V8 need not box
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

function formOf(text: string, keyOf: (word: string) => string): WordForm {
  const key = keyOf(text);
  return { text, key: key === text ? text : key, shape: shapeOf(text) };
}

function shapeOf(word: string): WordForm['shape'] {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'uncased';
  if (word === lower) return 'lower';
  if (word === upper) return word.length === 1 ? 'capital' : 'upper';
  const first = word[0] ?? '';
  return first !== first.toLowerCase() ? 'capital' : 'mixed';
}
