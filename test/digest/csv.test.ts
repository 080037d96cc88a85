import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/digest/csv.ts';

/** RFC 4180, read by the letter. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(cell)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  expect(row).toEqual([]);
  return rows;
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '@', '\t', ' ', 'ü', 'ع', '＝') }),
);

test('every table comes back as it was, but for the apostrophe of a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 4 })), (rows) => {
      const text = csv(['a', 'b'], rows);
      const [header, ...back] = read(text.slice(1));
      expect(header).toEqual(['a', 'b']);
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [at, row] of rows.entries())
        for (const [nth, cell] of row.entries())
          expect([cell, `'${cell}`]).toContain(back[at]?.[nth]);
    }),
  );
});

test('no text cell starts a formula', () => {
  const starts = fc.constantFrom(...'=+-@\t\r＝＋－＠−');
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      const [, row] = read(csv(['a'], [[start + rest]]).slice(1));
      expect(row?.[0]).toBe(`'${start}${rest}`);
    }),
  );
});

test('a formula behind spaces or marks that are not seen is none either', () => {
  const [, row] = read(csv(['a'], [[' =1+1', '\u200f=1+1', '\ufeff@x']]).slice(1));
  expect(row?.every((cell) => cell.startsWith("'"))).toBe(true);
});

test('UTF-8 with a byte order mark, lines that end as RFC 4180 says, numbers as numbers', () => {
  expect(csv(['a', 'b', 'c'], [[-1.5, undefined, 'é, "x"\n']])).toBe(
    '\ufeffa,b,c\r\n-1.5,,"é, ""x""\n"\r\n',
  );
});
