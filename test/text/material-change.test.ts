import { expect, test } from 'vitest';
import { type Judgeable, materialChange } from '../../src/text/material-change.ts';

const version = (articleBody: string, given: Partial<Judgeable> = {}): Judgeable => ({
  headline: 'Officials meet in Baghdad',
  articleBody,
  inLanguage: 'en',
  countries: ['IQ'],
  officials: ['hashimi'],
  names: ['Hashimi', 'Baghdad', 'Iran', 'Iraq'],
  ...given,
});
const text =
  'The minister received Hashimi in Baghdad.\n\nThree agreements were signed, he announced.';
const edited = (from: string, to: string) =>
  materialChange(version(text), version(text.replace(from, to)));

test.each([
  ['the same text', '', ''],
  ['a typing error', 'agreements', 'agrements'],
  ['letters that changed places', 'announced', 'annuonced'],
  ['punctuation', 'signed, he', 'signed; he'],
  ['capitals', 'The minister', 'THE minister'],
  ['a line break', '\n\n', ' '],
  ['the time of the update', 'Baghdad.', 'Baghdad.\n\nUpdated: 22 November 2026, 10:45'],
  ['a word put better', 'announced', 'said'],
])('%s is no reason to look again', (_, from, to) => {
  expect(edited(from, to)).toEqual([]);
});

test.each([
  ['another name', 'Hashimi', 'Sadri', ['names']],
  ['a place one letter away', 'in Baghdad', 'in Iraq', ['names']],
  [
    'a clause more',
    'he announced',
    'he announced on behalf of the whole government of the country',
    ['text'],
  ],
])('%s is', (_, from, to, reasons) => {
  expect(edited(from, to)).toEqual(reasons);
});

test('another number is a reason, in any digits', () => {
  const before = version('مقتل 12 شخصا في بغداد', { inLanguage: 'ar' });
  expect(materialChange(before, { ...before, articleBody: 'مقتل 15 شخصا في بغداد' })).toEqual([
    'numbers',
  ]);
  expect(materialChange(before, { ...before, articleBody: 'مقتل ١٥ شخصا في بغداد' })).toEqual([
    'numbers',
  ]);
});

test.each([
  ['en', 'The minister confirmed it.', 'The minister never confirmed it.'],
  ['fr', 'Le ministre a confirmé la nouvelle.', "Le ministre n'a pas confirmé la nouvelle."],
  ['ru', 'Министр подтвердил это.', 'Министр не подтвердил это.'],
  ['ar', 'الوزير يؤكد الخبر', 'الوزير لا يؤكد الخبر'],
  ['zh', '部长确认了消息', '部长没确认了消息'],
  ['de', 'Der Minister bestätigt das.', 'Der Minister bestätigt das nicht.'],
])('a statement turned round in %s is a reason', (inLanguage, before, after) => {
  expect(materialChange(version(before, { inLanguage }), version(after, { inLanguage }))).toContain(
    'negation',
  );
});

test('another headline, country or official is a reason', () => {
  expect(
    materialChange(
      version(text),
      version(text, { headline: 'Officials quarrel', countries: ['IQ', 'IR'], officials: [] }),
    ),
  ).toEqual(['headline', 'names', 'countries', 'officials']);
});
