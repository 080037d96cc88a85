import { describe, expect, test } from 'vitest';
import type { LanguageTag, Official, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { findOfficials } from '../../src/stages/officials.ts';

function officialsIn(articleBody: string, language: string): readonly Official[] {
  const article: Readable = {
    headline: '',
    articleBody,
    inLanguage: language as LanguageTag,
    languageConfidence: 1,
    paragraphs: [{ start: 0, end: articleBody.length, language: language as LanguageTag }],
    flags: [],
  };
  return findOfficials({ ...article, ...findCountries(article), entities: [] }).officials;
}

/** What each official is called where the post alone speaks. */
const roles = (text: string, language: string): readonly string[] =>
  officialsIn(text, language).flatMap(({ name, evidence }) =>
    evidence.filter(({ kind }) => kind === 'role').map(({ exact }) => `${name} = ${exact}`),
  );

describe('the post alone is the person who was named with it', () => {
  test.each([
    [
      'en',
      'Iraqi Defence Minister Thabit al-Abbasi spoke. The minister said talks go on.',
      'Thabit al-Abbasi = The minister',
    ],
    [
      'fr',
      'Le ministre irakien de la Défense Thabit al-Abbassi a parlé. « Tout va bien », a ajouté le ministre.',
      'Thabit al-Abbassi = le ministre',
    ],
    [
      'ar',
      'وصل وزير الدفاع العراقي ثابت العباسي. وأضاف الوزير أن المحادثات مستمرة.',
      'ثابت العباسي = الوزير',
    ],
    [
      'fa',
      'وزیر دفاع عراق ثابت العباسی سخن گفت. وزیر دفاع افزود که گفتگوها ادامه دارد.',
      'ثابت العباسی = وزیر دفاع',
    ],
    [
      'ru',
      'Министр обороны Ирака Сабит аль-Аббаси выступил в Багдаде. Министр заявил, что переговоры идут.',
      'Сабит аль-Аббаси = Министр',
    ],
    [
      'es',
      'El ministro de Defensa de Irak, Thabit al-Abbasi, habló. El ministro añadió que todo sigue.',
      'Thabit al-Abbasi = El ministro',
    ],
  ])('%s', (language, text, role) => {
    expect(roles(text, language)).toEqual([role]);
  });

  test('of two holders the one named last is meant', () => {
    const text =
      'Defence Minister Ann Baker left. Later Health Minister Tom Harlow came. The minister said it was fine.';
    expect(roles(text, 'en')).toEqual(['Tom Harlow = The minister']);
  });
});

describe('nobody is guessed', () => {
  test.each([
    ['two in one sentence', 'Ministers Ann Baker and Tom Harlow met. The minister said no.'],
    ['another post', 'Prime Minister Ann Baker met the king. The minister said no.'],
    ['another country', 'Iraqi Defence Minister Ann Baker left. The French minister said no.'],
    [
      'one of another country came between',
      'Iraqi Defence Minister Ann Baker left. The French minister said no. The minister said yes.',
    ],
    ['not the one', 'Defence Minister Ann Baker left. A minister said no.'],
    ['nothing is said', 'Defence Minister Ann Baker left. The minister wore a hat.'],
    ['before the name', 'The minister said no. Defence Minister Ann Baker left.'],
  ])('%s', (_, text) => {
    expect(roles(text, 'en')).toEqual([]);
  });
});
