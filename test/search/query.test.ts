import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/search/query.ts';

const now = new Date('2026-11-22T10:00:00Z');
const read = (text: string) => parseSearch(text, now);

describe('what a search asks for', () => {
  test('fields and words must all hold', () => {
    expect(read('country:iq lang:ar "deux généraux" base')).toEqual({
      query: { all: [{ country: 'IQ' }, { language: 'ar' }, { words: '"deux généraux" base' }] },
      unknown: [],
    });
  });

  test('OR, NOT and groups', () => {
    expect(read('(country:Iraq OR country:SY) -(lang:ar | "air base") -sport').query).toEqual({
      all: [
        { any: [{ country: 'IQ' }, { country: 'SY' }] },
        { not: { any: [{ language: 'ar' }, { words: '"air base"' }] } },
        { not: { words: 'sport' } },
      ],
    });
    expect(read('NOT is:edited').query).toEqual({ not: { is: 'edited' } });
  });

  test('a name is found by its sounds, in any script', () => {
    const [latin, arabic] = ['official:"Saad al-Alaq"', 'official:"سعد العلاق"'].map((text) =>
      read(text),
    );
    expect(latin?.query).toEqual(arabic?.query);
  });

  test('days, months, years, spans and the last days', () => {
    const period = (from: string, until: string) => ({
      query: { between: [`${from}T00:00:00.000Z`, `${until}T00:00:00.000Z`] },
      unknown: [],
    });
    expect(read('date:2026-11-20')).toEqual(period('2026-11-20', '2026-11-21'));
    expect(read('date:2026-02')).toEqual(period('2026-02-01', '2026-03-01'));
    expect(read('date:2025')).toEqual(period('2025-01-01', '2026-01-01'));
    expect(read('date:2026-11-01..2026-11-15')).toEqual(period('2026-11-01', '2026-11-16'));
    expect(read('date:7d')).toEqual(period('2026-11-16', '2026-11-23'));
    expect(read('date:yesterday')).toEqual(period('2026-11-21', '2026-11-22'));
  });

  test('topics by name, with those below them', () => {
    const { query } = read('topic:politics');
    expect(query).toHaveProperty(
      'subjects',
      expect.arrayContaining(['medtop:11000000', 'medtop:20000639']),
    );
  });

  test('what makes no sense is told, never guessed', () => {
    const text =
      'constructor:x colour:red date:2026-02-30 country:Atlantis topic:qqq status:maybe lang:! BBC';
    expect(read(text)).toEqual({
      query: { words: 'BBC' },
      unknown: text.split(' ').slice(0, -1),
    });
  });

  test('every text is read somehow, and quickly', () => {
    const piece = fc.constantFrom('(', ')', '-', 'OR', 'NOT', '"', 'a', 'lang:ar', ' ', 'x:', ':');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(() => read(text)).not.toThrow();
        },
      ),
    );
    expect(() => read('('.repeat(100_000))).not.toThrow();
    expect(() => read('-'.repeat(100_000))).not.toThrow();
  });
});
