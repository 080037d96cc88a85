import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAutomaton, leftmostLongest, longestHits, scan } from '../../src/text/automaton.ts';

const found = (forms: readonly string[], text: string): readonly string[] => {
  const hits: string[] = [];
  scan(compileAutomaton(forms.map((form, index) => [form, index])), text, (start, end, payload) =>
    hits.push(`${start}:${end}:${forms[payload]}`),
  );
  return hits.toSorted();
};

const foundOneByOne = (forms: readonly string[], text: string): readonly string[] =>
  forms
    .flatMap((form) =>
      Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => text.startsWith(form, at))
        .map((at) => `${at}:${at + form.length}:${form}`),
    )
    .toSorted();

describe('the automaton', () => {
  test('finds what looking for every form at every place finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ى', '中'), maxLength: 40 });
    const forms = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ى', '中'), minLength: 1, maxLength: 6 }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(forms, letters, (some, text) => {
        expect(found(some, text)).toEqual(foundOneByOne(some, text));
      }),
    );
  });

  test('a form inside another is found too', () => {
    expect(found(['niger', 'nigeria'], 'nigeria')).toEqual(['0:5:niger', '0:7:nigeria']);
  });

  test('a form with two payloads reports both, in the order they were given', () => {
    const payloads: number[] = [];
    scan(
      compileAutomaton([
        ['congo', 7],
        ['congo', 3],
      ]),
      'congo',
      (_start, _end, payload) => payloads.push(payload),
    );
    expect(payloads).toEqual([7, 3]);
  });

  test('no forms and empty forms find nothing', () => {
    expect(found([], 'text')).toEqual([]);
    expect(found([''], 'text')).toEqual([]);
  });

  test('of overlapping hits the leftmost, then the longest is kept', () => {
    const automaton = compileAutomaton([
      ['new mexico', 0],
      ['mexico', 1],
      ['mexico city', 2],
    ]);
    expect(longestHits(automaton, 'new mexico city', () => true)).toEqual([
      { start: 0, end: 10, payload: 0 },
    ]);
    expect(longestHits(automaton, 'mexico city', () => true)).toEqual([
      { start: 0, end: 11, payload: 2 },
    ]);
  });

  test('a hit that is not accepted does not hide the one inside it', () => {
    const automaton = compileAutomaton([
      ['iran air', 0],
      ['iran', 1],
    ]);
    expect(longestHits(automaton, 'iran airs', (_, end) => 'iran airs'[end] !== 's')).toEqual([
      { start: 0, end: 4, payload: 1 },
    ]);
  });

  test('selected hits never overlap unless they are the same stretch', () => {
    const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const kept = leftmostLongest(
          spans.map(([start, length]) => ({ start, end: start + length })),
        );
        for (const [index, hit] of kept.entries()) {
          const next = kept[index + 1];
          if (next === undefined) continue;
          const same = next.start === hit.start && next.end === hit.end;
          expect(same || next.start >= hit.end).toBe(true);
        }
      }),
    );
  });

  test('a megabyte of one letter takes time linear in its length', () => {
    const automaton = compileAutomaton(
      Array.from({ length: 60 }, (_, length): [string, number] => [
        `${'a'.repeat(length)}b`,
        length,
      ]),
    );
    const text = 'a'.repeat(1_000_000);
    const begun = performance.now();
    scan(automaton, text, () => undefined);
    expect(performance.now() - begun).toBeLessThan(2_000); // ms; measured 30
  });
});
