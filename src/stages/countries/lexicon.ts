import type { CountryCode } from '../../article.ts';
import type { CountryForms, FormKind } from '../../lexicons/countries/forms.ts';
import { lexiconJson } from '../../lexicons/load.ts';
import { compileForms, type FormTable } from '../../text/form-table.ts';

/** One form's meaning. */
export interface Form {
  readonly code: CountryCode | ''; // '' only for a blocker that tells of no country
  readonly kind: FormKind;
  readonly capitals: 'all' | 'any' | number; // which letters must be capitals; a number is the place of the first
  readonly weak: boolean; // counts only beside other evidence of its country
}

export interface CountryLexicon {
  readonly table: FormTable;
  readonly forms: readonly Form[]; // by payload
}

/** The forms for a passage: of its language, or of all served languages in its script when it is another one. */
export function countryLexicon(language: string, text: string): CountryLexicon {
  const primary = language.split('-')[0] ?? '';
  const served = languages.has(primary) ? primary : (kin[primary] ?? groupOf(text));
  const known = compiled.get(served);
  if (known !== undefined) return known;
  const made = compile(served);
  compiled.set(served, made);
  return made;
}

const languages = new Set('en fr ar fa ru es de tr zh he pt it uk ur'.split(' '));

/** Languages without a table of their own that are near enough to one. */
const kin: Readonly<Record<string, string>> = {
  prs: 'fa',
  gl: 'pt',
  be: 'ru',
  az: 'tr',
  yue: 'zh',
};

/** Several languages at once for a passage in none that is served: names and capitals only, words would mislead. */
const groups = {
  latin: ['en', 'fr', 'es', 'de', 'it', 'pt'],
  cyrillic: ['ru', 'uk'],
  arabic: ['ar', 'fa', 'ur'],
  hebrew: ['he'],
  han: ['zh'],
} satisfies Record<string, readonly string[]>;

const scripts: readonly (readonly [keyof typeof groups, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['han', /\p{Script=Han}/u],
];
const glance = 400; // code units of a passage that tell its script

const groupOf = (text: string): keyof typeof groups =>
  scripts.find(([, script]) => script.test(text.slice(0, glance)))?.[0] ?? 'latin';

const compiled = new Map<string, CountryLexicon>();

function compile(served: string): CountryLexicon {
  const forms: Form[] = [];
  const entries: [string, number][] = [];
  const parts = served in groups ? groups[served as keyof typeof groups] : [served];
  const seen = new Set<string>();
  for (const language of parts) {
    const table = lexiconJson<CountryForms>(`countries/forms/${language}.json`);
    for (const [code, kind, capitals, weak, joined] of table.groups) {
      if (parts.length > 1 && (weak || !namingKinds.has(kind))) continue;
      const needed = capitals === 'all' || capitals === 'any' ? capitals : Number(capitals);
      const payload = forms.push({ code: code as Form['code'], kind, capitals: needed, weak }) - 1;
      for (const form of joined.split('|')) {
        if (parts.length > 1 && seen.has(form)) continue;
        seen.add(form);
        entries.push([form, payload]);
      }
    }
  }
  return { table: compileForms(entries), forms };
}

const namingKinds: ReadonlySet<FormKind> = new Set(['name', 'capital', 'city', 'blocker']);
