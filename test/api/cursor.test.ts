import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Place, readCursor, writeCursor } from '../../src/web/api/cursor.ts';
import { readPage } from '../../src/web/api/page.ts';

const place: fc.Arbitrary<Place> = fc.record({
  sort: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  id: fc.string(),
});
const filter = fc.jsonValue();

describe('a cursor', () => {
  test('is read as it was written, and goes into an address as it is', () => {
    fc.assert(
      fc.property(place, filter, (given, of) => {
        const cursor = writeCursor(given, of);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCursor(cursor, of)).toEqual(given);
      }),
    );
  });

  test('is refused with any other filter, whatever the order of its fields', () => {
    fc.assert(
      fc.property(place, fc.string(), fc.string(), (given, lang, country) => {
        const cursor = writeCursor(given, { lang, country });
        expect(readCursor(cursor, { country, lang })).toEqual(given);
        expect(() => readCursor(cursor, { lang: `${lang}x`, country })).toThrow('another filter');
      }),
    );
  });

  test('that is not ours is refused, never anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        const encoded = Buffer.from(text).toString('base64url');
        for (const given of [text, encoded])
          expect(() => readCursor(given, 'articles')).toThrow(/cursor/);
      }),
    );
  });
});

test('pages of any size give every row once, in order, also while rows come in before them', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 0, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(ids, fc.integer({ min: 1, max: 7 }), async (given, limit) => {
      const rows = given.toSorted((a, b) => b - a);
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await readPage<number>({
          limit,
          cursor,
          filter: 'numbers',
          read: async (after, count) =>
            rows.filter((row) => after === undefined || row < Number(after.id)).slice(0, count),
          placeOf: (row) => ({ sort: [row], id: String(row) }),
        });
        seen.push(...page.items);
        rows.unshift(1000 + seen.length); // newer than all
        cursor = 'next' in page ? page.next : undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(given.toSorted((a, b) => b - a));
    }),
  );
});
