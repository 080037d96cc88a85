import { expect, test } from 'vitest';
import { nameKey } from '../../src/text/name-key.ts';

test('spellings of one name in three scripts share a key', () => {
  expect(
    new Set(['Saad al-Alaq', 'سعد العلاق', 'Саад аль-Аляк', 'Saad Al Alaq'].map(nameKey)).size,
  ).toBe(1);
  expect(
    new Set(['Vladimir Putin', 'Владимир Путин', 'ولادیمیر پوتین', 'فلاديمير بوتين'].map(nameKey))
      .size,
  ).toBe(1);
});
test('different names have different keys', () => {
  expect(nameKey('Saad al-Alaq')).not.toBe(nameKey('Adel al-Jubeir'));
});
test('a name without letters of an alphabet is its own key', () => {
  expect(nameKey('习近平')).toBe('习近平');
});
test('a key is never empty for a name', () => {
  expect(nameKey('Al')).not.toBe('');
});
