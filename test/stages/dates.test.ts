import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/article.ts';
import { findDates } from '../../src/stages/dates.ts';
import { isAnchored } from '../../src/text/spans.ts';
import { articleOf } from './speech-article.ts';

const monday = '2019-06-03T10:00:00Z' as Instant;
const dates = (text: string, language: string, datePublished?: Instant): readonly string[] =>
  findDates(
    articleOf([text], language, datePublished === undefined ? {} : { datePublished }),
  ).dates.map(({ date }) => date);

describe('days are resolved against the day of publication', () => {
  test.each([
    ['en', 'They met on Saturday.', '2019-06-01'],
    ['en', 'They will meet next Saturday.', '2019-06-08'],
    ['en', 'They met on May 30.', '2019-05-30'],
    ['en', 'They met yesterday.', '2019-06-02'],
    ['en', 'They met on 5 December.', '2018-12-05'],
    ['fr', 'Ils se sont vus le jeudi 30 mai à Bagdad.', '2019-05-30'],
    ['ar', 'اجتمعوا الخميس 30 أيار/مايو في بغداد.', '2019-05-30'],
    ['ar', 'اجتمعوا أمس في بغداد.', '2019-06-02'],
    ['fa', 'این نشست روز شنبه ۱۱ خرداد برگزار شد.', '2019-06-01'],
    ['fa', 'این نشست دیروز برگزار شد.', '2019-06-02'],
    ['ru', 'Они встретились вчера.', '2019-06-02'],
    ['es', 'Se reunieron el jueves 30 de mayo.', '2019-05-30'],
    ['de', 'Sie trafen sich am Donnerstag, den 30. Mai.', '2019-05-30'],
    ['zh', '他们5月30日会面。', '2019-05-30'],
  ])('%s: %s', (language, text, date) => {
    expect(dates(text, language, monday)).toEqual([date]);
  });
});

describe('a date with its year needs no publication date', () => {
  test.each([
    ['en', 'On May 30, 2019 they met.', '2019-05-30'],
    ['ru', 'Встреча прошла 30 мая 2019 года.', '2019-05-30'],
    ['fa', 'نشست ۱۱ خرداد ۱۳۹۸ برگزار شد.', '2019-06-01'],
    ['fa', 'نشست ۱۳۹۸/۳/۱۱ برگزار شد.', '2019-06-01'],
    ['ar', 'في 1 رمضان 1440', '2019-05-06'],
    ['de', 'Am 30.05.2019 trafen sie sich.', '2019-05-30'],
    ['zh', '2019年5月30日', '2019-05-30'],
    ['tr', '30 Mayıs 2019 Perşembe günü', '2019-05-30'],
    ['uk', '30 травня 2019 року', '2019-05-30'],
    ['en', 'The file is dated 2019-05-30.', '2019-05-30'],
  ])('%s: %s', (language, text, date) => {
    expect(dates(text, language)).toEqual([date]);
  });
});

test('a year that a full date names serves the same day elsewhere', () => {
  expect(dates('Réunion le 30 mai 2019. Ils ont tenu le jeudi 30 mai une réunion.', 'fr')).toEqual([
    '2019-05-30',
  ]);
});

test.each([
  ['fr', 'Ils ont tenu le jeudi 30 mai une réunion.'],
  ['en', 'They met on Saturday and yesterday.'],
  ['en', 'The Sunday Times may report it.'],
  ['en', 'On 05/06/2019 they met.'],
])('%s: no date rather than a guess: %s', (language, text) => {
  expect(dates(text, language)).toEqual([]);
});

test('a weekday is that of where the outlet is', () => {
  const outlet = { key: 'ir/irna', name: 'IRNA', timeZone: 'Asia/Tehran' };
  const late = '2019-05-31T22:00:00Z' as Instant; // Saturday in Tehran
  const article = articleOf(['They met on Saturday.'], 'en', { datePublished: late, outlet });
  expect(findDates(article).dates[0]?.date).toBe('2019-06-01');
});

test('the evidence of a date slices back', () => {
  const words = fc.constantFrom(
    '30',
    'May',
    '2019',
    ',',
    'Saturday',
    'next',
    '-',
    '05',
    '/',
    'yesterday',
    'на',
    '1440',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const article = articleOf([parts.join(' ')], 'en', { datePublished: monday });
      const spans = findDates(article).dates.flatMap(({ evidence }) => evidence);
      expect(spans.every((span) => isAnchored(article, span))).toBe(true);
    }),
  );
});
