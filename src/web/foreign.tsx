import { directionOf } from '../text/markup.ts';
import { type UiLanguage, uiLanguage } from './say.ts';

/** A string that comes from outside: its own language, its own direction, apart from what stands around it. */
export const Foreign = ({ text, language }: { text: string; language: string }) => (
  <bdi {...spoken(text, language)}>{text}</bdi>
);

/** `lang` and `dir` of a string of an article: names in Latin letters inside Arabic text are not Arabic. */
export function spoken(text: string, language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const isLatin = /\p{Script=Latin}/u.test(text) && !/[^\p{Script=Latin}\P{L}]/u.test(text);
  const lang = isLatin && directionOf(language) === 'rtl' ? 'und-Latn' : language;
  return { lang, dir: lang === 'und' ? firstStrong(text) : directionOf(lang) };
}

/** Where no language is known, the first letter decides. */
const firstStrong = (text: string) =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(
    /\p{L}/u.exec(text)?.[0] ?? '',
  )
    ? 'rtl'
    : 'ltr';

export const Language = ({ tag }: { tag: string }) => (
  <abbr class="lang" title={languageName(tag)}>
    {tag}
  </abbr>
);

export const languageName = (tag: string): string => nameOf('language', uiLanguage(), tag);
export const countryName = (code: string): string => nameOf('region', uiLanguage(), code);

/** What a digest calls a country: it does not depend on who builds it. */
export const countryInDigests = (code: string): string => nameOf('region', 'en', code);

const names = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'language' | 'region', language: UiLanguage, code: string): string {
  const key = `${type} ${language}`;
  const known = names.get(key) ?? new Intl.DisplayNames([language], { type });
  names.set(key, known);
  try {
    return known.of(code) ?? code;
  } catch {
    return code; // not a code at all
  }
}
