import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const split = (text: string, language: string): readonly string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  test('an abbreviation or initial ends no sentence', () => {
    expect(split('Sen. J. Flake met Mr. Coons. He left.', 'en')).toEqual([
      'Sen. J. Flake met Mr. Coons.',
      'He left.',
    ]);
    expect(split('В 2011 г. А. С. Иванов ушёл. Потом вернулся.', 'ru')).toEqual([
      'В 2011 г. А. С. Иванов ушёл.',
      'Потом вернулся.',
    ]);
    expect(split('M. Dupont est là. Il parle.', 'fr')).toEqual(['M. Dupont est là.', 'Il parle.']);
  });
  test('a quotation that goes on with its verb stays whole', () => {
    expect(split('"Why?" he asked. "Go."', 'en')).toEqual(['"Why?" he asked.', '"Go."']);
    expect(split('« Oui. » Non.', 'fr')).toEqual(['« Oui. »', 'Non.']);
  });
  test('Arabic, Persian and Chinese marks end sentences', () => {
    expect(split('هل جاء؟ نعم.', 'ar')).toEqual(['هل جاء؟', 'نعم.']);
    expect(split('او رفت. آیا آمد؟ بله.', 'fa')).toEqual(['او رفت.', 'آیا آمد؟', 'بله.']);
    expect(split('他说：“好。”她走了！', 'zh')).toEqual(['他说：“好。”', '她走了！']);
  });
  test('a line break always ends one', () => {
    expect(split('Headline\n\nText goes on', 'en')).toEqual(['Headline', 'Text goes on']);
  });
  test('a megabyte of stops or quotation marks is split in linear time', () => {
    const size = 300_000; // signs; quadratic work would take minutes
    for (const sign of ['.', '." ', 'A.', '. '])
      expect(sentencesOf(`${sign.repeat(size)} a`, 'en').length).toBeGreaterThan(0);
  }, 10_000);
  test('sentences are in order, trimmed, and lose nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'fr', 'ar', 'zh'),
        (text, language) => {
          let at = 0;
          for (const { start, end } of sentencesOf(text, language)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
