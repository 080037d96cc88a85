/** How the words of one language change: every form of an adjective or person, and every case of a name. */
export interface Paradigm {
  readonly word: (base: string) => readonly string[];
  readonly name: (base: string) => readonly string[];
  readonly compounds?: (name: string) => readonly string[]; // written as one word with a country's name
}

/** An ending and what stands in its place in the other forms; '' keeps the base. */
export type Endings = readonly (readonly [ending: string, forms: string])[];

/** The forms of a word by the first ending that fits, with the base itself. */
export function formsByEnding(base: string, endings: Endings): readonly string[] {
  const rule = endings.find(([ending]) => base.endsWith(ending));
  if (rule === undefined) return [base];
  const stem = base.slice(0, base.length - rule[0].length);
  return [base, ...rule[1].split(' ').map((form) => stem + form)];
}

export const unchanged = (base: string): readonly string[] => [base];
