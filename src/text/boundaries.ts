/**
 * Whether a word can begin or end before `text[at]`: text already normalised (text/normalise.ts).
 * Chinese and Japanese characters stand alone, so any place beside one is a boundary.
 */
export function isWordBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return !joinsWords(text.charCodeAt(at - 1)) || !joinsWords(text.charCodeAt(at));
}

/** Whether a code unit joins those of its kind beside it to one word. */
export const joinsWords = (unit: number): boolean => (classes[unit] || learn(unit)) === joins;

/**
 * Where the written word begins that `text[at]` stands in, if nothing but proclitics comes before it there:
 * و ف ب ک ل and ال in Arabic (وبالعراق), ו ה ב ל מ ש כ in Hebrew (ושבעיראק). undefined when more stands before it.
 */
export function wordStartBefore(text: string, at: number, language: string): number | undefined {
  if (isWordBoundary(text, at)) return at;
  const proclitic = proclitics[language.split('-')[0] ?? ''];
  if (proclitic === undefined) return undefined;
  let start = at;
  while (!isWordBoundary(text, start) && at - start < longestProclitic) start -= 1;
  return isWordBoundary(text, start) && proclitic.test(text.slice(start, at)) ? start : undefined;
}

/** Whether words of the language are written on to what stands before them. */
export const takesProclitics = (language: string): boolean =>
  proclitics[language.split('-')[0] ?? ''] !== undefined;

const proclitics: Readonly<Record<string, RegExp>> = {
  ar: /^[وف]?(?:[بکل]?(?:ال)?|لل)$/u,
  he: /^[וש]?(?:[כבלמשה]|מה|שה|כש|לכש|בה|לה|שב|שמ|של|הב|כשה)?$/u,
};
export const longestProclitic = 5; // letters: وبال and the like

const parts = 1; // classes of code units; 0 for those not met yet
const joins = 2;
const classes = new Uint8Array(0x10000);

/** Chinese and Japanese characters stand alone. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const isJoining =
    /[\p{L}\p{M}\p{N}]/u.test(character) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
  classes[unit] = isJoining ? joins : parts;
  return isJoining ? joins : parts;
}
