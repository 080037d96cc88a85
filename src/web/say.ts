import { AsyncLocalStorage } from 'node:async_hooks';

/** The languages of the site itself. */
export const UI_LANGUAGES = ['en', 'fr', 'ar', 'fa', 'ru'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** English text of the site -> the same in another language; `{name}` stands for a value. */
export type Catalogue = Readonly<Record<string, string>>;

const catalogues: Readonly<Record<Exclude<UiLanguage, 'en'>, Catalogue>> = {
  fr: {},
  ar: {},
  fa: {},
  ru: {},
};

const reader = new AsyncLocalStorage<UiLanguage>();

export const readIn = <T>(language: UiLanguage, work: () => T): T => reader.run(language, work);

export const uiLanguage = (): UiLanguage => reader.getStore() ?? 'en';

/** What the site says, in the language of who reads it: `say('{count} open', { count: 3 })`. */
export function say(
  phrase: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const language = uiLanguage();
  const text = (language === 'en' ? undefined : catalogues[language][phrase]) ?? phrase;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
