import { formsByEnding, type Paradigm, unchanged } from './paradigm.ts';

/** Persian, Urdu, Turkish and Chinese. */
export const easternParadigms = {
  fa: { word: persianWord, name: unchanged },
  ur: { word: urduWord, name: unchanged },
  tr: { word: turkishWord, name: turkishName },
  zh: { word: unchanged, name: unchanged },
} satisfies Record<string, Paradigm>;

/** Plurals and ezafe that are written together; those after ZWNJ are words of their own when matching. */
function persianWord(base: string): readonly string[] {
  return formsByEnding(base, [
    ['ی', 'یها یهای یان یهایی'],
    ['', 'ها های ان'],
  ]);
}

function urduWord(base: string): readonly string[] {
  return formsByEnding(base, [
    ['ی', 'یوں یو'],
    ['', 'وں'],
  ]);
}

/** İranlı, İranlılar, İranlıların, İranlıya, ...: the person's suffix chains by vowel harmony. */
function turkishWord(base: string): readonly string[] {
  const close = harmony(base, 'ıiuü');
  const open = harmony(base, 'aeae');
  const vowelEnd = /[aeıioöuü]$/i.test(base);
  const plural = `l${open}r`;
  const many = open === 'a' ? 'ı' : 'i';
  const hard = /[çfhkpsştÇFHKPSŞT]$/.test(base) ? 't' : 'd';
  const single = vowelEnd
    ? [`y${close}`, `n${close}n`, `y${open}`, `d${open}`, `d${open}n`, `yl${open}`]
    : [`${close}`, `${close}n`, `${open}`, `${hard}${open}`, `${hard}${open}n`, `l${open}`];
  const plurals = ['', many, `${many}n`, open, `d${open}`, `d${open}n`, `l${open}`].map(
    (end) => plural + end,
  );
  return [base, ...[...single, ...plurals].map((end) => base + end)];
}

/** Names of two words whose last one is possessed (Kıbrıs Cumhuriyeti): cases follow an apostrophe and need no form. */
function turkishName(base: string): readonly string[] {
  return /(?:eti|ları|leri|sı|si|su|sü)$/.test(base) ? [base, `${base}n`] : [base];
}

/** The vowel that the last one of a word calls for: one of back, front, back rounded, front rounded. */
function harmony(word: string, vowels: string): string {
  const last =
    [...word.toLowerCase()].filter((letter) => 'aıeioöuüâî'.includes(letter)).at(-1) ?? 'a';
  const kinds = ['aıâ', 'eiî', 'ou', 'öü'];
  return vowels[kinds.findIndex((kind) => kind.includes(last))] ?? '';
}

/** What an inhabitant of a country is called in Turkish, when the table has no word: its name with -lı. */
export const turkishInhabitant = (name: string): string => `${name}l${harmony(name, 'ıiuü')}`;

/** The same in Persian: ی after a consonant, یی after a vowel. */
export const persianInhabitant = (name: string): string =>
  `${name}${/[او]$/.test(name) ? 'یی' : 'ی'}`;
