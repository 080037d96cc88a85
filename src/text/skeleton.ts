import { remember, wordsOfAllLanguages } from './remember.ts';

/**
 * Letters of other scripts as the Latin consonants that news agencies write for them. Vowels are
 * dropped later, so only what tells names apart matters here.
 */
const latinOf: Readonly<Record<string, string>> = {
  ...table(
    'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ',
    'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - i - e iu ia i i e g',
  ),
  ...table(
    'ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنهوؤیيئءےةىہھںٹڈڑ',
    'a b p t th j ch h kh d z r z zh s sh s d t z a g f k k k g l m n h v v i i i - i - i h h n t d r',
  ),
  ...table(
    'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
    'a b g d h v z h t i k k l m m n n s a p p ts ts k r sh t',
  ),
  ...table('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t i f kh ps o'),
};

/** Spellings of one sound, joined; the order matters, longer ones first. */
const sameSound: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ts|tz|cz|dz/g, 's'],
  [/ch|kh|ck/g, 'k'],
  [/gh|dj|zh/g, 'j'],
  [/ph/g, 'p'],
  [/th/g, 't'],
  [/[cqk]/g, 'k'],
  [/[zx]/g, 's'],
  [/[fbvw]/g, 'p'],
  [/g/g, 'j'],
  [/d/g, 't'],
];

/**
 * Consonant skeleton of a word in any alphabetic script: Moscow, Moscou and Москва share 'msk…'.
 * Empty for scripts without an alphabet. Collides on short names: ask for three letters or more.
 */
export const skeletonOf = remember((word: string): string => {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  let latin = '';
  for (const letter of plain) latin += latinOf[letter] ?? letter;
  if (!/^[a-z]+$/.test(latin)) return '';
  const sounds = sameSound.reduce((text, [pattern, sound]) => text.replace(pattern, sound), latin);
  const first = sounds.slice(0, 1).replace(/[eiouy]/, 'a');
  const rest = sounds.slice(1).replace(/[aeiouyh]/g, '');
  return (first + rest).replace(/(.)\1+/g, '$1');
}, wordsOfAllLanguages);

function table(letters: string, latin: string): Readonly<Record<string, string>> {
  const forms = latin.split(' ');
  return Object.fromEntries(
    [...letters].map((letter, index) => [letter, (forms[index] ?? '').replace('-', '')]),
  );
}
