import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWordBoundary } from '../../src/text/boundaries.ts';
import { compileForms, longestHits } from '../../src/text/form-table.ts';

const tableOf = (forms: readonly string[]) =>
  compileForms(forms.map((form, index) => [form, index]));

/** Looks for every form at every place, and keeps the leftmost, then longest. */
function oneByOne(forms: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const here = forms.filter(
      (form) =>
        text.startsWith(form, at) &&
        isWordBoundary(text, at) &&
        isWordBoundary(text, at + form.length),
    );
    const longest = Math.max(0, ...here.map((form) => form.length));
    if (longest > 0) found.push(`${at}:${text.slice(at, at + longest)}`);
    at += Math.max(1, longest);
  }
  return found;
}

describe('a table of forms', () => {
  test('finds what looking for every form at every place finds', () => {
    const unit = fc.constantFrom('a', 'b', 'ى', '中', ' ', '-');
    const forms = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 6 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(forms, fc.string({ unit, maxLength: 60 }), (some, text) => {
        const hits = longestHits(tableOf(some), text, () => true);
        expect(hits.map(({ start, payload }) => `${start}:${some[payload]}`)).toEqual(
          oneByOne(some, text),
        );
      }),
    );
  });

  test('a form is no part of a word', () => {
    expect(longestHits(tableOf(['niger']), 'nigeria', () => true)).toEqual([]);
  });

  test('a form may stand past the first letters of a word where the language allows it', () => {
    const hits = longestHits(tableOf(['عراق']), 'بالعراق', () => true, true);
    expect(hits).toEqual([{ start: 3, end: 7, payload: 0 }]);
  });

  test('a form with two payloads reports both, in the order they were given', () => {
    const table = compileForms([
      ['congo', 7],
      ['congo', 3],
    ]);
    expect(longestHits(table, 'congo', () => true).map(({ payload }) => payload)).toEqual([7, 3]);
  });

  test('no forms and empty forms find nothing', () => {
    expect(longestHits(tableOf([]), 'text', () => true)).toEqual([]);
    expect(longestHits(tableOf(['']), 'text', () => true)).toEqual([]);
  });

  test('of overlapping hits the leftmost, then the longest is kept', () => {
    const table = tableOf(['new mexico', 'mexico', 'mexico city']);
    expect(longestHits(table, 'new mexico city', () => true)).toEqual([
      { start: 0, end: 10, payload: 0 },
    ]);
    expect(longestHits(table, 'mexico city', () => true)).toEqual([
      { start: 0, end: 11, payload: 2 },
    ]);
  });

  test('a hit that is not accepted does not hide the one inside it', () => {
    const hits = longestHits(tableOf(['iran air', 'iran']), 'iran air', (_, end) => end === 4);
    expect(hits).toEqual([{ start: 0, end: 4, payload: 1 }]);
  });

  test('a megabyte takes time linear in its length, as one word or as many', () => {
    const forms = Array.from({ length: 8 }, (_, length) => `${'a '.repeat(length)}b`);
    const table = tableOf([...forms, 'aaaa']);
    const begun = performance.now();
    longestHits(table, 'a'.repeat(1_000_000), () => true, true);
    longestHits(table, 'a '.repeat(500_000), () => true);
    expect(performance.now() - begun).toBeLessThan(3_000); // ms; measured 250
  });
});
