import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import type { Script } from '../scripts.ts';

/** Index in LANGUAGES of what a library or a page calls `code`, for a text in this script. */
export function languageIndex(code: string, script: Script): number | undefined {
  const [language = '', ...rest] = code.replaceAll('_', '-').toLowerCase().split('-');
  const traditional = language === 'zh' && rest.some((part) => TRADITIONAL.has(part));
  return indexOf.get(`${traditional ? 'zh-hant' : language} ${script}`);
}

/** ISO 639-3 codes of all languages, as franc wants them. */
export const isoCodes = (): readonly string[] =>
  [...indexOf.keys()].map((key) => key.split(' ')[0] as string).filter((code) => code.length === 3);

const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo']);

/** `code script` -> index: a code such as `sr` or `ku` is two languages by script. */
const indexOf = (() => {
  const table = new Map<string, number>();
  LANGUAGES.forEach(({ tag, script, codes }, index) => {
    for (const code of [tag.toLowerCase(), ...codes.split(' ')])
      if (!table.has(`${code} ${script}`)) table.set(`${code} ${script}`, index);
  });
  return table;
})();
