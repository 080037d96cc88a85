/**
 * Whether a word can begin or end before `text[at]`: text already normalised (text/normalise.ts).
 * Chinese and Japanese characters stand alone, so any place beside one is a boundary.
 */
export function isWordBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return classAt(text, at - 1) !== joins || classAt(text, at) !== joins;
}

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

const proclitics: Readonly<Record<string, RegExp>> = {
  ar: /^[وف]?(?:[بکل]?(?:ال)?|لل)$/u,
  he: /^[וש]?(?:[כבלמשה]|מה|שה|כש|לכש|בה|לה|שב|שמ|של|הב|כשה)?$/u,
};
const longestProclitic = 5; // letters: وبال and the like

const alone = 1; // classes of code units; 0 is for what is no part of a word
const joins = 2;
const unknown = 3;
const classes = new Uint8Array(0x10000).fill(unknown);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] ?? unknown;
  if (known !== unknown) return known;
  const character = String.fromCharCode(unit);
  const standsAlone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
  const made = standsAlone ? alone : /[\p{L}\p{M}\p{N}]/u.test(character) ? joins : 0;
  classes[unit] = made;
  return made;
}
