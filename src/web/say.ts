import { AsyncLocalStorage } from 'node:async_hooks';
import { ar } from './languages/ar.ts';
import { en } from './languages/en.ts';
import { fa } from './languages/fa.ts';
import { fr } from './languages/fr.ts';
import { ru } from './languages/ru.ts';

/** The languages of the site itself. */
export const UI_LANGUAGES = ['en', 'fr', 'ar', 'fa', 'ru'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

const catalogues: Readonly<Record<UiLanguage, Catalogue>> = { en, fr, ar, fa, ru };

/** English text of the site -> the same in another language; `{name}` stands for a value. */
export type Catalogue = Readonly<Record<string, string | PluralForms>>;

/** By the plural category of `{count}` (Unicode CLDR); `other` is always there. */
export type PluralForms = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

interface Reading {
  readonly language: UiLanguage;
  readonly timeZone?: string | undefined; // the reader's own
}

const reader = new AsyncLocalStorage<Reading>();

export const readIn = <T>(language: UiLanguage, work: () => T, timeZone?: string): T =>
  reader.run({ language, timeZone }, work);

export const uiLanguage = (): UiLanguage => reader.getStore()?.language ?? 'en';

/** The time zone that the reader has chosen, if any. */
export const readerTimeZone = (): string | undefined => reader.getStore()?.timeZone;

/** For Intl: digits and calendar are those that searches and exports use, in every language. */
export const uiLocale = (): string => `${intlTags[uiLanguage()]}-u-ca-gregory-nu-latn`;

const intlTags: Readonly<Record<UiLanguage, string>> = {
  en: 'en-GB',
  fr: 'fr',
  ar: 'ar',
  fa: 'fa',
  ru: 'ru',
};

/**
 * What the site says, in the language of who reads it: `say('{count} articles', { count: 3 })`.
 * A number in `count` chooses the plural form. The phrase stands as it is in the code, so that a test can find it.
 */
export function say(
  phrase: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const found = Object.hasOwn(catalogues[uiLanguage()], phrase)
    ? catalogues[uiLanguage()][phrase]
    : undefined;
  const text = formOf(found ?? phrase, values['count']);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatted(value) : (value ?? whole);
  });
}

/** Marks a phrase that is said later: `say(phrases[key])`. */
export const phrase = <Text extends string>(text: Text): Text => text;

function formOf(found: string | PluralForms, count: string | number | undefined): string {
  if (typeof found === 'string') return found;
  if (typeof count !== 'number') return found.other;
  const language = uiLanguage();
  pluralRules[language] ??= new Intl.PluralRules(language);
  return found[pluralRules[language].select(count)] ?? found.other;
}

const pluralRules: Partial<Record<UiLanguage, Intl.PluralRules>> = {};
const numbers = new Map<string, Intl.NumberFormat>();

function formatted(value: number): string {
  const locale = uiLocale();
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format.format(value);
}
