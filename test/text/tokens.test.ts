import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf, wordKey } from '../../src/text/tokens.ts';

const split = (text: string, language: string): string =>
  tokensOf(text, language)
    .map((token) => token.text)
    .join(' | ');

describe('tokensOf', () => {
  test('English possessives and titles with a full stop are tokens', () => {
    expect(split("Mr. Trump's U.S. envoy, Sen. O'Brien.", 'en')).toBe(
      "Mr. | Trump | 's | U.S. | envoy | , | Sen. | O'Brien | .",
    );
  });
  test('French elided articles are cut off, and aujourd’hui is one word', () => {
    expect(split('L’Irak s’est dit qu’aujourd’hui', 'fr')).toBe(
      'L’ | Irak | s’ | est | dit | qu’ | aujourd’hui',
    );
  });
  test('Turkish case endings are cut off the name', () => {
    expect(split("Erdoğan'ın Ankara'daki", 'tr')).toBe("Erdoğan | 'ın | Ankara | 'daki");
  });
  test('a Hebrew acronym keeps its gershayim, a quotation does not', () => {
    expect(split('ח"כ אמר "שלום"', 'he')).toBe('ח"כ | אמר | " | שלום | "');
  });
  test('a Chinese character is a word', () => {
    expect(split('外长说', 'zh')).toBe('外 | 长 | 说');
  });
  test('Persian joiners, Arabic vowel signs and Russian ё do not part a key', () => {
    expect(wordKey('رئیس‌جمهور', 'fa')).toBe(wordKey('رييسجمهور', 'ar'));
    expect(wordKey('وَزير', 'ar')).toBe('وزير');
    expect(wordKey('Щёголев', 'ru')).toBe('щеголев');
  });
  test('every token slices back, in order, and only white space is left out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'fr', 'ar', 'ru', 'tr', 'zh', 'he'),
        (text, language) => {
          let at = 0;
          for (const token of tokensOf(text, language)) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(text.slice(at, token.start)).toMatch(/^[\s\u200b\ufeff]*$/);
            at = token.end;
          }
          expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff]*$/);
        },
      ),
    );
  });
  test('a megabyte of apostrophes, hyphens or stops is split in linear time', () => {
    const size = 300_000; // signs; quadratic work would take minutes
    for (const sign of ["a'", 'a-', 'A.', "'", '1,', '"א'])
      expect(tokensOf(sign.repeat(size), 'en').length).toBeGreaterThan(0);
  }, 10_000);
});
