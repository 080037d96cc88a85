import { wordKey } from '../../text/tokens.ts';
import { lexiconJson } from '../load.ts';

/** A news agency, outlet, social network or picture agency; outlets of one publisher share a family. */
export interface KnownOutlet {
  readonly name: string;
  readonly kind: 'agency' | 'outlet' | 'social' | 'photo';
  readonly country?: string; // ISO 3166-1 alpha-2
  readonly family?: string;
  readonly forms: readonly string[];
}

/** By folded form (text/tokens.ts wordKey), words joined by single spaces. */
export const outletForms = (): ReadonlyMap<string, KnownOutlet> => {
  forms ??= compile(lexiconJson<{ readonly outlets: readonly KnownOutlet[] }>(file).outlets);
  return forms;
};

/** Whether any form begins with this word: most words of a text are none. */
export const beginsOutlet = (word: string): boolean => {
  firstWords ??= new Set(
    [...outletForms().keys()].map((form) => firstWord.exec(form)?.[0] ?? form),
  );
  return firstWords.has(word);
};

/** The outlet that goes by this name, whatever the case or the script's variant letters. */
export const outletNamed = (name: string): KnownOutlet | undefined =>
  outletForms().get(keyOf(name)) ?? outletForms().get(keyOf(name).replace(article, ''));

/** Words in the longest form. */
export const longestOutletForm = 6;

const file = 'agencies/agencies.json';
const article = /^(?:the|le|la|el|il|der|die) /;
/** As text/tokens.ts cuts words: a Chinese character, or letters with inner hyphens and apostrophes. */
const firstWord = /^(?:\p{Script=Han}|[\p{L}\p{M}\p{N}'-]+(?:\.\p{L})*)/u;
let firstWords: ReadonlySet<string> | undefined;
let forms: ReadonlyMap<string, KnownOutlet> | undefined;

const keyOf = (form: string): string => wordKey(form.trim(), 'en').replace(/\s+/g, ' ');

function compile(outlets: readonly KnownOutlet[]): ReadonlyMap<string, KnownOutlet> {
  const map = new Map<string, KnownOutlet>();
  for (const outlet of outlets) {
    for (const form of outlet.forms) {
      const key = keyOf(form);
      if (!map.has(key)) map.set(key, outlet);
    }
  }
  return map;
}
