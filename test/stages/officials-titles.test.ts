import { expect, test } from 'vitest';
import type { LanguageTag, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { findOfficials } from '../../src/stages/officials.ts';

function namesIn(articleBody: string, language: string): readonly string[] {
  const article: Readable = {
    headline: '',
    articleBody,
    inLanguage: language as LanguageTag,
    languageConfidence: 1,
    paragraphs: [{ start: 0, end: articleBody.length, language: language as LanguageTag }],
    flags: [],
  };
  return findOfficials({ ...article, ...findCountries(article), entities: [] })
    .officials.filter(({ anonymous }) => !anonymous)
    .map(({ name }) => name);
}

test.each([
  ['a party’s noun', 'en', 'Republican Jeff Harlow said so.', 'Jeff Harlow'],
  ['a party’s noun', 'ru', 'Республиканец Джефф Харлоу заявил об этом.', 'Джефф Харлоу'],
  ['a party’s noun', 'es', 'El republicano Pablo Stenberg habló.', 'Pablo Stenberg'],
  ['a party’s noun', 'fr', 'L’élue républicaine Anne Stenberg a parlé.', 'Anne Stenberg'],
  ['a body in capitals', 'en', 'WHO Director-General Rolf Stenberg said so.', 'Rolf Stenberg'],
  [
    'an American secretary',
    'fr',
    'Paul Stenberg, le secrétaire américain à l’Énergie, a parlé.',
    'Paul Stenberg',
  ],
  [
    'a Latin American secretary',
    'es',
    'El secretario de Industria, Pablo Stenberg, habló.',
    'Pablo Stenberg',
  ],
  [
    'one of several',
    'ru',
    'Иван Стенберг, один из девяти каталонских лидеров, заявил об этом.',
    'Иван Стенберг',
  ],
  [
    'one of several',
    'es',
    'Pablo Stenberg, uno de los nueve líderes catalanes, habló.',
    'Pablo Stenberg',
  ],
  [
    'a federation that is a country',
    'ru',
    'Президент Российской Федерации Иван Стенберг заявил об этом.',
    'Иван Стенберг',
  ],
  [
    'one chief of many men',
    'ar',
    'قال رئيس هيئة الأركان سامر الحداد إن الأمر انتهى.',
    'سامر الحداد',
  ],
  ['a place after a governor', 'ar', 'قال محافظ نينوى سامر الحداد إن الأمر انتهى.', 'سامر الحداد'],
  ['a name that ends as plurals do', 'fa', 'وزیر کشور سامان حدادی گفت.', 'سامان حدادی'],
  ['a name that ends as plurals do', 'fa', 'سفیر ایران در روسیه سامان حدادی گفت.', 'سامان حدادی'],
])('%s (%s): %s', (_, language, text, name) => {
  expect(namesIn(text, language)).toEqual([name]);
});

test('two persons joined by "y" are two', () => {
  expect(namesIn('Los senadores Ana Stenberg y Pablo Medina hablaron.', 'es')).toEqual([
    'Ana Stenberg',
    'Pablo Medina',
  ]);
});
