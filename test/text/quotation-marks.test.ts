import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../src/text/quotation-marks.ts';

const inner = (text: string): readonly string[] =>
  quotationsOf(text).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd));

describe('every style of quotation marks is paired', () => {
  test.each([
    ['« Nous sommes prêts », a-t-il dit.', 'Nous sommes prêts'],
    ['«Мы готовы», — сказал он.', 'Мы готовы'],
    ['“We are ready,” he said.', 'We are ready,'],
    ['„Wir sind bereit“, sagte er.', 'Wir sind bereit'],
    ['»Wir sind bereit«, sagte er.', 'Wir sind bereit'],
    ['„Jesteśmy gotowi”, powiedział.', 'Jesteśmy gotowi'],
    ['”Vi är redo”, sade han.', 'Vi är redo'],
    ['"We are ready," he said.', 'We are ready,'],
    ['「我們準備好了」他說。', '我們準備好了'],
    ['《人民日报》报道', '人民日报'],
    ['‹Nous sommes prêts›', 'Nous sommes prêts'],
    ["He said: 'It isn't over.'", "It isn't over."],
  ])('%s', (text, quoted) => {
    expect(inner(text)).toEqual([quoted]);
  });
});

test('a nested quotation stays inside the outer one', () => {
  expect(inner('« Il a dit « non » hier », dit-elle.')).toEqual(['Il a dit « non » hier']);
});

test('an apostrophe opens nothing', () => {
  expect(inner("Iran's and Iraq's ministers don't agree.")).toEqual([]);
});

test('an unclosed quotation runs to the end of its paragraph', () => {
  expect(inner('He said: "We will go on.')).toEqual(['We will go on.']);
});

test('a closing mark that nothing opened is ignored', () => {
  expect(inner('the end of it."')).toEqual([]);
});

test('quotations are in order, apart, and inside the text', () => {
  const signs = fc.constantFrom(
    '"',
    "'",
    '«',
    '»',
    '“',
    '”',
    '„',
    '‘',
    '’',
    ' ',
    'a',
    ':',
    ',',
    '「',
    '」',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let past = 0;
      for (const { start, end, innerStart, innerEnd } of quotationsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(past);
        expect(innerStart).toBeGreaterThan(start);
        expect(innerEnd).toBeGreaterThanOrEqual(innerStart);
        expect(end).toBeGreaterThanOrEqual(innerEnd);
        expect(end).toBeLessThanOrEqual(text.length);
        past = end;
      }
    }),
  );
});

test.each([['"a '], ["'a "], ['«a '], ['“a" ']])(
  'a megabyte of %s takes no more than linear work',
  (unit) => {
    const started = performance.now();
    quotationsOf(unit.repeat(1_000_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(10_000); // ms; quadratic work would take hours
  },
);
