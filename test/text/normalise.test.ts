import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseForMatching, normaliseForm } from '../../src/text/normalise.ts';

const folded: readonly (readonly [language: string, source: string, expected: string])[] = [
  ['en', 'The\u00a0United\u202fStates’ “policy”', 'the united states\' "policy"'],
  ['en', 'two   spaces\n and a line', 'two spaces and a line'],
  ['en', 'ｆｕｌｌ ﬁn\u00adal', 'full final'],
  ['fr', 'Co\u0302te d\u2019Ivoire', "côte d'ivoire"],
  ['fr', 'États‑Unis', 'états-unis'],
  ['ar', 'إِيرَانُ وأمريكـــا', 'ایران وامریکا'],
  ['ar', 'الزاوية اليمنى', 'الزاویه الیمنى'],
  ['fa', 'آمریکایی‌ها', 'امریکایی ها'],
  ['fa', 'كره‌ي جنوبي', 'کره ی جنوبی'],
  ['ur', 'امریکہ', 'امریکه'],
  ['he', 'ארה״ב', 'ארה"ב'],
  ['he', 'צפון־קוריאה', 'צפון-קוריאה'],
  ['tr', 'IRAK ve İRAN', 'ırak ve iran'],
  ['en', 'IRAQ and İstanbul', 'iraq and istanbul'],
  ['ru', 'Королёв', 'королев'],
  ['uk', 'Прем’єр', "прем'єр"],
  ['fa', '۱۲۳', '123'],
  ['en', '𝐈𝐫𝐚𝐧 😀', 'iran 😀'],
];

describe('text normalised for matching', () => {
  test.each(folded)('%s: %s', (language, source, expected) => {
    expect(normaliseForMatching(source, language).text).toBe(expected);
  });

  test('a find leads back to the stretch it was made from', () => {
    const source = 'قال وزير إِيرَانِيّ إن';
    const { text, sourceSpan } = normaliseForMatching(source, 'ar');
    const start = text.indexOf('ایرانی');
    expect(source.slice(...sourceSpan(start, start + 'ایرانی'.length))).toBe('إِيرَانِيّ');
  });

  test('every stretch of the folded text leads back to a stretch that folds to it', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        'É',
        'ﬁ',
        ' ',
        '\u00a0',
        '’',
        'إ',
        'ِ',
        'ـ',
        'ی',
        '\u200c',
        'ש',
        'ִ',
        '中',
        '😀',
        'ё',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const language = fc.constantFrom('en', 'tr', 'fa', 'ar', 'he', 'zh', 'und');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 40 }),
        language,
        fc.nat(),
        fc.nat(),
        (parts, tag, a, b) => {
          const source = parts.join('');
          const { text, sourceSpan } = normaliseForMatching(source, tag);
          if (text === '') return;
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const [from, to] = sourceSpan(start, end);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(source.length);
          expect(normaliseForMatching(source.slice(from, to), tag).text).toContain(
            text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''),
          );
        },
      ),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const once = normaliseForm(source, 'en');
        expect(normaliseForm(once, 'en')).toBe(once);
      }),
    );
  });

  test.each(['\u0301', '\u064e', '"', 'a', 'ﬁ', '\u200c'])(
    'a megabyte of %j is bounded',
    (unit) => {
      const begun = performance.now();
      normaliseForMatching(unit.repeat(1_000_000), 'ar');
      expect(performance.now() - begun).toBeLessThan(3_000); // ms
    },
  );
});
