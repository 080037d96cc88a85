import { expect, test } from 'vitest';
import { nameKey } from '../../src/text/name-key.ts';
import { type Comparable, mergeProposals } from '../../src/text/official-likeness.ts';

const person = (key: string, over: Partial<Comparable> = {}): Comparable => ({
  key,
  countries: ['IR'],
  titles: ['Foreign Minister'],
  articles: 1,
  ...over,
});
const pairs = (...all: Comparable[]) =>
  mergeProposals(all).map(({ into, other, names }) => [into, other, names]);

test('one name written in one word and in two is proposed', () => {
  const latin = nameKey('Hossein Amir-Abdollahian');
  const arabic = nameKey('حسين أمير عبد اللهيان');
  expect(latin).not.toBe(arabic);
  expect(pairs(person(latin, { articles: 9 }), person(arabic))).toEqual([
    [latin, arabic, 'same letters'],
  ]);
});

test.each([
  ['jn xj', 'xj jn', 'same words'],
  ['srj lprp', 'srk lprp', 'one letter apart'],
  ['srj lprp', 'srj lpr', 'one letter apart'],
  ['srj lprp', 'lprp', 'family name alone'],
])('%s and %s are proposed: %s', (one, other, names) => {
  expect(pairs(person(one, { articles: 2 }), person(other))).toEqual([[one, other, names]]);
});

test.each([
  ['srj lprp', 'srj lpprt'],
  ['an pk', 'an pl'],
  ['srj lprp', 'lprp srj kl'],
  ['srj lprp', 'srj lrpp'],
])('%s and %s are two', (one, other) => {
  expect(pairs(person(one), person(other))).toEqual([]);
});

test('like names alone propose nothing: a country or a post must be shared', () => {
  const elsewhere = person('lprp', { countries: ['RU'], titles: ['Coach'] });
  expect(pairs(person('srj lprp'), elsewhere)).toEqual([]);
  const sameTitle = person('lprp', { countries: ['RU'], titles: ['foreign  minister'] });
  expect(pairs(person('srj lprp', { articles: 2 }), sameTitle)).toHaveLength(1);
});

test('hundreds of one family name give bounded work', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => person(`n${at} kn`));
  expect(mergeProposals([person('kn'), ...many]).length).toBeLessThan(40_000);
});
