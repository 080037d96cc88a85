/** One line of NFC text: white space and control characters as one space, invisible and broken ones gone. */
export const oneLine = (text: string): string =>
  text.replace(invisible, '').replace(blanks, ' ').trim().normalize('NFC');

/** Letters, marks and digits in lower case, with one space between words: to compare what people would call equal. */
export const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(notWord, ' ').trim();

/** A length that weighs a Han, Kana, Hangul or Thai character as the letters it stands for. */
export const weightOf = (text: string): number =>
  dense.test(text) ? text.length * densityOfCjk : text.length;

const densityOfCjk = 2.5; // characters of English a CJK character translates to, roughly
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]/;
// Soft hyphens, zero-width spaces, byte order marks, direction marks, noncharacters and lone surrogates go;
// zero-width joiners (U+200C, U+200D) are letters of Persian and Indic words and stay.
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;
