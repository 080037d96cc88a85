import { expect, test } from 'vitest';
import { isWordBoundary, wordStartBefore } from '../../src/text/boundaries.ts';

test('a word begins and ends where letters meet anything else', () => {
  expect(isWordBoundary("l'iran", 2)).toBe(true);
  expect(isWordBoundary('nigeria', 5)).toBe(false);
  expect(isWordBoundary('iran', 0)).toBe(true);
  expect(isWordBoundary('iran', 4)).toBe(true);
});

test('between Chinese characters there is always a boundary', () => {
  expect(isWordBoundary('伊朗外长', 2)).toBe(true);
  expect(isWordBoundary('伊朗iran', 2)).toBe(true);
});

test.each([
  ['ar', 'وبالعراق', 'عراق', 0],
  ['ar', 'للعراق', 'عراق', 0],
  ['ar', 'قال وایران', 'ایران', 4],
  ['he', 'ובעיראק', 'עיראק', 0],
  ['he', 'האיראני', 'איראני', 0],
])('%s: %s is %s with proclitics', (language, text, form, start) => {
  expect(wordStartBefore(text, text.indexOf(form), language)).toBe(start);
});

test.each([
  ['ar', 'البرتقال', 'برتقال', 'قال'],
  ['he', 'מכיוון', 'כיוון', 'יוון'],
  ['en', 'bahrain', 'bahrain', 'rain'],
])('%s: %s holds no %s', (language, text, _, inner) => {
  expect(wordStartBefore(text, text.indexOf(inner), language)).toBe(undefined);
});
