/**
 * One spelling for a word and a lexicon's form of it: lower case, no Arabic vowel signs, joiners or
 * tatweel, one alef, one yeh and one kaf, no ё, straight apostrophes.
 */
export function foldForm(word: string): string {
  const lower = word.toLowerCase();
  return plainLatin.test(lower) ? lower : lower.replace(removed, '').replace(variant, toPlain);
}

const plainLatin = /^[\u0020-\u007E\u00C0-\u024F]*$/;
const removed = /[\u064B-\u0655\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\u05B0-\u05C7]/g;
const plainOf: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ё: 'е',
  '’': "'",
  ʼ: "'",
  '\u00A0': ' ',
  '\u202F': ' ',
};
const variant = new RegExp(`[${Object.keys(plainOf).join('')}]`, 'g');
const toPlain = (letter: string): string => plainOf[letter] ?? letter;
