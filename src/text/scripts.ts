/** Writing systems by ISO 15924 code; `Kana` is hiragana and katakana together. */
export type Script = (typeof RANGES)[number][0];

/** How many letters of each script a text holds. */
export interface ScriptCounts {
  readonly letters: number;
  readonly of: (script: Script) => number;
  readonly main: Script | undefined; // undefined when there is no letter at all
}

/** Counts the letters of the first `limit` UTF-16 units; marks, digits, signs and emoji are none. Linear. */
export function countScripts(text: string, limit = text.length): ScriptCounts {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  const end = Math.min(limit, text.length);
  for (let at = 0; at < end; at++) {
    const script = scriptOfUnit[text.charCodeAt(at)] as number;
    counts[script] = (counts[script] as number) + 1;
  }
  let letters = 0;
  let best = 0;
  for (let script = 1; script < counts.length; script++) {
    letters += counts[script] as number;
    if ((counts[script] as number) > (best === 0 ? 0 : (counts[best] as number))) best = script;
  }
  return {
    letters,
    of: (script) => counts[SCRIPTS.indexOf(script) + 1] as number,
    main: best === 0 ? undefined : SCRIPTS[best - 1],
  };
}

/** The script of one UTF-16 unit, when it is a letter (or the vowel sign of an Indic script). */
export const scriptAt = (text: string, at: number): Script | undefined =>
  SCRIPTS[(scriptOfUnit[text.charCodeAt(at)] as number) - 1];

/** Whether one UTF-16 unit is such a letter, of any script. */
export const isLetterAt = (text: string, at: number): boolean =>
  (scriptOfUnit[text.charCodeAt(at)] as number) !== 0;

/** Unicode 16 blocks, narrowed to what news is written in; signs and digits inside are taken out below. */
const RANGES = [
  ['Latn', 0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xba, 0xba, 0xc0, 0x24f, 0x250, 0x2af],
  ['Latn', 0x1e00, 0x1eff, 0xff21, 0xff3a, 0xff41, 0xff5a],
  ['Cyrl', 0x400, 0x52f],
  ['Arab', 0x620, 0x6ff, 0x750, 0x77f, 0x8a0, 0x8ff, 0xfb50, 0xfdff, 0xfe70, 0xfefc],
  ['Hebr', 0x5d0, 0x5f4],
  ['Grek', 0x370, 0x3ff, 0x1f00, 0x1fff],
  ['Armn', 0x531, 0x587],
  ['Geor', 0x10a0, 0x10ff, 0x1c90, 0x1cbf],
  ['Hani', 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff],
  ['Kana', 0x3041, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff9d],
  ['Hang', 0xac00, 0xd7a3, 0x1100, 0x11ff, 0x3131, 0x318e],
  ['Thai', 0xe01, 0xe4e],
  ['Laoo', 0xe81, 0xecd],
  ['Deva', 0x904, 0x963, 0x971, 0x97f],
  ['Beng', 0x985, 0x9e3, 0x9f0, 0x9f1],
  ['Guru', 0xa05, 0xa5e, 0xa70, 0xa74],
  ['Gujr', 0xa85, 0xae3],
  ['Orya', 0xb05, 0xb63, 0xb71, 0xb71],
  ['Taml', 0xb83, 0xbd7],
  ['Telu', 0xc05, 0xc63],
  ['Knda', 0xc85, 0xce3],
  ['Mlym', 0xd05, 0xd63],
  ['Sinh', 0xd85, 0xddf],
  ['Mymr', 0x1000, 0x103f, 0x1050, 0x108f],
  ['Khmr', 0x1780, 0x17d3],
  ['Ethi', 0x1200, 0x135a, 0x1380, 0x138f],
  ['Tibt', 0xf40, 0xfbc],
  ['Thaa', 0x780, 0x7b1],
] as const;

const SCRIPTS: readonly Script[] = [...new Set(RANGES.map(([script]) => script))];
const NOT_LETTERS = /[\p{M}\p{N}\p{P}\p{S}\p{Cn}]/u;
const INDIC_MARKS = /[\p{M}]/u;

/** UTF-16 unit -> 1 + index in SCRIPTS, or 0. Combining marks of their own count only inside Indic scripts. */
const scriptOfUnit = (() => {
  const table = new Uint8Array(0x10000);
  for (const [script, ...bounds] of RANGES) {
    const number = SCRIPTS.indexOf(script) + 1;
    for (let pair = 0; pair + 1 < bounds.length; pair += 2) {
      for (let unit = bounds[pair] as number; unit <= (bounds[pair + 1] as number); unit++) {
        const character = String.fromCharCode(unit);
        const isVowelSign = unit >= 0x900 && unit <= 0x17d3 && INDIC_MARKS.test(character);
        if (isVowelSign || !NOT_LETTERS.test(character)) table[unit] = number;
      }
    }
  }
  return table;
})();
