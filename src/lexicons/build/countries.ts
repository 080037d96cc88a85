import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { normaliseForm } from '../../text/normalise.ts';
import type { CountryForms, FormKind } from '../countries/forms.ts';
import {
  type CountryWords,
  readBlockers,
  readCompounds,
  readCountryWords,
  readPairs,
} from './country-words.ts';
import { capitalsInLatin, exemplarCities } from './exemplar-cities.ts';
import type { Paradigm } from './paradigm.ts';
import { easternParadigms, persianInhabitant, turkishInhabitant } from './paradigms-eastern.ts';
import { latinParadigms } from './paradigms-latin.ts';
import { semiticParadigms } from './paradigms-semitic.ts';
import { slavicParadigms } from './paradigms-slavic.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '..', 'countries');
const builtOn = '2026-11-21'; // of the tables below and of the packages' releases

const paradigms: Readonly<Record<string, Paradigm>> = {
  ...latinParadigms,
  ...slavicParadigms,
  ...semiticParadigms,
  ...easternParadigms,
};

/** Writes lexicons/countries/forms/<language>.json: every form of every country's words. */
export function buildCountries(): void {
  mkdirSync(join(folder, 'forms'), { recursive: true });
  for (const language of Object.keys(paradigms)) {
    const path = join(folder, 'forms', `${language}.json`);
    writeFileSync(path, serialised(countryForms(language)));
  }
}

/** The form table of one language. */
export function countryForms(language: string): CountryForms {
  const table = newTable(language);
  const words = readCountryWords(folder, language);
  for (const entry of words) addMarkedWeak(table, entry);
  for (const [code, name] of cldrNames(language)) {
    if (saints.has(code)) weakenAll(table, table.paradigm.name(name));
    addName(table, code, name);
  }
  for (const entry of words) addWords(table, entry);
  addRegularInhabitants(table, words);
  for (const [form, code] of readCompounds(folder, language))
    table.add(code, 'demonym', `${form}-`);
  if (language === 'zh')
    for (const [pair, codes] of readPairs(folder))
      for (const code of codes) table.add(code, 'demonym', pair);
  for (const [code, city] of exemplarCities(language)) addCity(table, code, city);
  if (isLatin.has(language))
    for (const [code, city] of capitalsInLatin()) addCity(table, code, city);
  for (const { phrase, code } of readBlockers(folder, language)) table.block(phrase, code ?? '');
  return {
    source: `CLDR ${version('cldr-localenames-full')} territory names and exemplar cities; own words (words/${language}.txt), inflected by build/paradigms`,
    licence: 'Unicode-3.0 (CLDR), Apache-2.0 (own words)',
    date: builtOn,
    rebuilt: 'npm run lexicons',
    groups: table.groups(),
  };
}

interface Table {
  readonly language: string;
  readonly paradigm: Paradigm;
  readonly add: (code: string, kind: FormKind, form: string) => void;
  readonly block: (phrase: string, code: string) => void;
  readonly weaken: (form: string) => void;
  readonly groups: () => CountryForms['groups'];
}

/** Collects forms; a city gives way to a country, and a blocker to whatever has its form already. */
function newTable(language: string): Table {
  const byGroup = new Map<string, string[]>();
  const owners = new Map<string, Set<string>>();
  const weak = new Set<string>();
  const put = (group: readonly string[], normal: string) => {
    const key = group.join(' ');
    byGroup.set(key, [...(byGroup.get(key) ?? []), normal]);
  };
  const add = (code: string, kind: FormKind, form: string) => {
    const normal = normaliseForm(form, language);
    const letters = lettersOf(form, language);
    const holders = owners.get(normal) ?? new Set<string>();
    const holder = [code, letters, kind === 'demonym'].join(' '); // adjectives take articles, names do not
    if (holders.has(holder) || (kind === 'city' && holders.size > 0)) return;
    owners.set(normal, holders.add(holder));
    put([code, kind, letters, weak.has(normal) ? 'weak' : ''], normal);
  };
  const block = (phrase: string, code: string) => {
    const normal = normaliseForm(phrase, language);
    if (owners.has(normal)) return;
    owners.set(normal, new Set([code]));
    put([code, 'blocker', 'any', ''], normal);
  };
  return {
    language,
    paradigm: paradigms[language] ?? { word: (base) => [base], name: (base) => [base] },
    add,
    block,
    weaken: (form) => weak.add(normaliseForm(form, language)),
    groups: () =>
      [...byGroup].map(([key, forms]) => {
        const [code = '', kind = '', letters = '', isWeak = ''] = key.split(' ');
        return [code, kind as FormKind, letters, isWeak === 'weak', forms.join('|')] as const;
      }),
  };
}

const isLatin = new Set(Object.keys(latinParadigms)).add('tr');

/** Countries whose names are first of all those of saints and their churches. */
const saints = new Set(['BL', 'MF', 'SX', 'SH', 'PM']);

/** Which letters of a form must be capitals in the text: 'all', 'any' (none must), or the place of the first. */
function lettersOf(form: string, language: string): string {
  if (/^(?:\p{Lu}[. ]*){2,6}$/u.test(form)) return 'all';
  const article =
    /^(?:L[ae]s?|Los|El|The|Il|Lo|Gli|As?|Os?) (?=.*\p{Lu})/u.exec(form)?.[0].length ?? 0;
  const first = [...form].findIndex((letter, at) => at >= article && /\p{Lu}/u.test(letter));
  if (first === -1) return 'any';
  return String(normaliseForm(`${form.slice(0, first)}x`, language).length - 1);
}

function addMarkedWeak(table: Table, { words, names, capitals, seats }: CountryWords): void {
  for (const mark of [...names, ...capitals, ...seats])
    if (mark.startsWith('?')) weakenAll(table, table.paradigm.name(plain(mark)));
  for (const mark of words)
    if (mark.startsWith('=?')) weakenAll(table, [plain(mark)]);
    else if (mark.startsWith('?')) weakenAll(table, table.paradigm.word(plain(mark)));
}

function weakenAll(table: Table, forms: readonly string[]): void {
  for (const form of forms) for (const variant of variants(form)) table.weaken(variant);
}

function addWords(table: Table, { code, words, names, capitals, seats }: CountryWords): void {
  for (const name of names) addName(table, code, plain(name));
  for (const word of words) {
    const base = plain(word);
    const forms = word.startsWith('=') ? [base] : table.paradigm.word(base);
    for (const form of forms)
      for (const variant of variants(form)) table.add(code, 'demonym', variant);
  }
  for (const capital of capitals)
    for (const form of table.paradigm.name(plain(capital)))
      for (const variant of variants(form)) table.add(code, 'capital', variant);
  for (const seat of seats)
    for (const form of table.paradigm.name(plain(seat)))
      for (const variant of variants(form)) table.add(code, 'institution', variant);
}

const plain = (word: string): string => word.replace(/^=?\??/, '').replaceAll('_', ' ');

function addName(table: Table, code: string, name: string): void {
  for (const form of table.paradigm.name(name))
    for (const variant of variants(form)) table.add(code, 'name', variant);
  for (const compound of table.paradigm.compounds?.(name) ?? []) table.add(code, 'name', compound);
}

function addCity(table: Table, code: string, city: { name: string; capital: boolean }): void {
  for (const form of table.paradigm.name(city.name))
    for (const variant of variants(form))
      table.add(code, city.capital ? 'capital' : 'city', variant);
}

/** Where the language makes the word from the name by rule: for countries whose words the table leaves out. */
function addRegularInhabitants(table: Table, words: readonly CountryWords[]): void {
  const make = regularInhabitants[table.language];
  if (make === undefined) return;
  const known = new Set(words.filter((entry) => entry.words.length > 0).map(({ code }) => code));
  for (const [code, name] of cldrNames(table.language)) {
    if (known.has(code) || saints.has(code) || /[ ()‌-]/.test(name)) continue;
    for (const form of table.paradigm.word(make(name))) table.add(code, 'demonym', form);
  }
}

const regularInhabitants: Readonly<Record<string, (name: string) => string>> = {
  tr: turkishInhabitant,
  fa: persianInhabitant,
};

/** A form, and what hurried writers make of it: no diacritics on Latin letters, no hyphen, no dots. */
function variants(form: string): readonly string[] {
  const bare = /\p{Script=Latin}/u.test(form)
    ? form
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : form;
  const spaced = /[^\p{Script=Latin}]/u.test(form) ? form.replaceAll('-', ' ') : form;
  return [...new Set([form, bare.length > shortestBare ? bare : form, spaced])];
}

const shortestBare = 4; // letters: shorter words without their accents are often other words (irã, ira)

/** Territory names of CLDR in all their variants, with what stands in brackets as a name of its own. */
function cldrNames(language: string): readonly (readonly [code: string, name: string])[] {
  const locales =
    language === 'zh' ? ['zh', 'zh-Hant'] : language === 'pt' ? ['pt', 'pt-PT'] : [language];
  return locales.flatMap((locale) =>
    Object.entries(territoriesOf(locale)).flatMap(([key, text]) => {
      const code = key.slice(0, 2);
      if (!/^[A-Z]{2}(?:-alt-\w+)?$/.test(key) || notCountries.has(code)) return [];
      return spellings(text).map((name) => [code, name] as const);
    }),
  );
}

function spellings(text: string): readonly string[] {
  const name = text.replace(/[\u00a0\u202f]/g, ' ');
  const bracketed = /^(.*?)\s*[(（](.*)[)）]$/.exec(name);
  if (bracketed !== null) {
    const [, outside = '', inside = ''] = bracketed;
    const isName = /^(?:Burma|Birm|Бирма|Бірма|बर्मा|בורמה|برمه|缅甸)/u.test(inside);
    return isName
      ? [outside, inside]
      : /^(?:Congo|Kongo|Конго|קונגו|کنگو|刚果|剛果|کانگو|الكونغو)/u.test(outside)
        ? [name]
        : [outside];
  }
  return [
    ...new Set([
      name,
      name.replace(' & ', ' and '),
      name.replace(/\s+-\s+/, '-'),
      name.replace(/^о-ва /, 'острова ').replace(/^о-в /, 'остров '),
      name.replace(/^St\. /, 'Saint '),
      name.replace(/^St\. /, 'St '),
    ]),
  ];
}

const notCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ UM BV HM'.split(' '));

const territoriesOf = (locale: string): Readonly<Record<string, string>> =>
  require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames
    .territories;

const version = (name: string): string => require(`${name}/package.json`).version;

/** One group a line, so that a change can be read in a diff. */
function serialised({ groups, ...head }: CountryForms): string {
  const lines = groups.map((group) => `    ${JSON.stringify(group)}`).join(',\n');
  const top = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${top.join('')}  "groups": [\n${lines}\n  ]\n}\n`;
}
