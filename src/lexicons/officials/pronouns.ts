import { wordKey } from '../../text/tokens.ts';

export type Gender = 'he' | 'she' | 'either';

/** Pronouns that one person is spoken of by, as the subject. */
export interface Pronouns {
  readonly genderOf: ReadonlyMap<string, Gender>; // by word key
  readonly alsoThings: boolean; // in this language they stand for things too: only beside a verb of saying
}

interface Words {
  readonly he?: string;
  readonly she?: string;
  readonly either?: string;
  readonly alsoThings?: true;
}

/** Written for this project, November 2026 (CC0). Turkish `o` and German `sie` are too many other words. */
const words = {
  en: { he: 'he', she: 'she' },
  fr: { he: 'il', she: 'elle', alsoThings: true },
  es: { he: 'él', she: 'ella' },
  pt: { he: 'ele', she: 'ela', alsoThings: true },
  it: { he: 'egli lui', she: 'ella' },
  de: { he: 'er', alsoThings: true },
  ru: { he: 'он', she: 'она', alsoThings: true },
  uk: { he: 'він', she: 'вона', alsoThings: true },
  ar: { he: 'هو وهو فهو', she: 'هي وهي فهي', alsoThings: true },
  he: { he: 'הוא והוא', she: 'היא והיא', alsoThings: true },
  fa: { either: 'او وی ایشان' },
  ur: { either: 'انہوں انھوں' },
  zh: { he: '他', she: '她' },
} as const satisfies Readonly<Record<string, Words>>;

export const PRONOUNS: Readonly<Record<string, Pronouns>> = Object.fromEntries(
  Object.entries(words).map(([language, given]) => [language, pronounsOf(given, language)]),
);

function pronounsOf(given: Words, language: string): Pronouns {
  const genders = ['he', 'she', 'either'] as const;
  const keys = (list: string) =>
    list === '' ? [] : list.split(' ').map((word) => wordKey(word, language));
  return {
    genderOf: new Map(
      genders.flatMap((gender) => keys(given[gender] ?? '').map((key) => [key, gender] as const)),
    ),
    alsoThings: given.alsoThings ?? false,
  };
}
