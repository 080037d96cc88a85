import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countryForms } from '../../src/lexicons/build/countries.ts';
import type { CountryForms } from '../../src/lexicons/countries/forms.ts';
import { normaliseForm } from '../../src/text/normalise.ts';

const languages = 'en fr ar fa ru es de tr zh he pt it uk ur'.split(' ');
const folder = join(import.meta.dirname, '..', '..', 'src', 'lexicons', 'countries');
const formsOf = (language: string) =>
  JSON.parse(readFileSync(join(folder, 'forms', `${language}.json`), 'utf8')) as CountryForms;

test.each(languages)('the table of %s is what `npm run lexicons` builds', (language) => {
  expect(formsOf(language)).toEqual(countryForms(language));
});

test.each(languages)('%s names every state and says its source, licence and date', (language) => {
  const { source, licence, date, groups } = formsOf(language);
  expect([source, licence, date].every((fact) => fact.length > 5)).toBe(true);
  const named = new Set(groups.filter(([, kind]) => kind === 'name').map(([code]) => code));
  expect(named.size).toBeGreaterThan(240);
});

test.each(languages)('forms of %s are folded as text is', (language) => {
  for (const [, , , , forms] of formsOf(language).groups)
    for (const form of forms.split('|')) expect(normaliseForm(form, language)).toBe(form);
});
