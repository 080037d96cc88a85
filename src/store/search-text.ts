/**
 * Text as PostgreSQL's parser can split and compare it: for the index and for queries alike. Letters that several
 * keyboards write differently are one, marks that most texts leave out are left out, and runs of scripts that write
 * no spaces become overlapping pairs of characters, so that any two of them can be found.
 */
export const searchable = (text: string): string =>
  folded(text).replace(unspacedRun, (run) => ` ${pairs([...run]).join(' ')} `);

const unspacedRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const pairs = (characters: readonly string[]): readonly string[] =>
  characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);

/** Persian, Urdu and Arabic keyboards' kaf, ya and ha; digits; the joiner of Persian as a space. */
const letters: Readonly<Record<string, string>> = {
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ے: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  '\u200c': ' ',
};
const special = /[کیىےہھۀۂ\u200c۰-۹٠-٩]/gu;
/** Vowel signs and the stretching line of Arabic, points of Hebrew. */
const marks = /[\u064b-\u065f\u0670\u0640\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
const digitBits = 0xf; // both rows of Arabic digits start at a multiple of sixteen

const folded = (text: string): string =>
  hasOthers.test(text)
    ? text
        .replace(marks, '')
        .replace(special, (one) => letters[one] ?? String((one.codePointAt(0) ?? 0) & digitBits))
    : text;
const hasOthers = /[\u0590-\u06ff\u200c]/u;
