import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordRunsOf } from '../../src/text/word-runs.ts';
import { wordsOf } from '../../src/text/words.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'aZéж5٣中文 -’\'".,كو\u200c🙂'), maxLength: 40 }),
);
const languages = fc.constantFrom('en', 'fr', 'tr', 'zh', 'fa', 'he');

describe('runs of a text', () => {
  test('hold every word that the text has, and no other', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const runs = wordRunsOf(text, language);
        expect(runs.texts.flatMap((run) => wordsOf(run))).toEqual(wordsOf(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('stand where they say', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const { texts: runs, starts } = wordRunsOf(text, language);
        for (const [at, run] of runs.entries())
          expect(text.startsWith(run, starts[at] ?? -1)).toBe(true);
      }),
    );
  });
});
