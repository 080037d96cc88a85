import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Calendar,
  epochDay,
  isoDate,
  weekdayOf,
  yearsNear,
} from '../../src/text/calendars.ts';

const iso = (calendar: Calendar, year: number, month: number, day: number): string | undefined => {
  const found = epochDay(calendar, year, month, day);
  return found === undefined ? undefined : isoDate(found);
};

test.each([
  [['jalali', 1398, 1, 1], '2019-03-21'],
  [['jalali', 1398, 3, 11], '2019-06-01'],
  [['jalali', 1399, 12, 30], '2021-03-20'],
  [['jalali', 1403, 12, 30], '2025-03-20'],
  [['hijri', 1440, 9, 1], '2019-05-06'],
  [['hijri', 1445, 1, 1], '2023-07-19'],
  [['gregorian', 2020, 2, 29], '2020-02-29'],
] as const)('%j is %s', ([calendar, year, month, day], expected) => {
  expect(iso(calendar, year, month, day)).toBe(expected);
});

describe('days that do not exist are undefined', () => {
  test.each([
    ['gregorian', 2019, 2, 29],
    ['gregorian', 2019, 13, 1],
    ['jalali', 1398, 12, 30],
    ['jalali', 1398, 7, 31],
    ['hijri', 1440, 2, 30],
    ['gregorian', 0, 1, 1],
  ] as const)('%s %i-%i-%i', (calendar, year, month, day) => {
    expect(epochDay(calendar, year, month, day)).toBeUndefined();
  });
});

test.each([
  ['jalali', 'persian', 1300, 1480],
  ['hijri', 'islamic-civil', 1300, 1500],
] as const)('%s days agree with those of ICU', (calendar, icu, from, to) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${icu}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const year = fc.integer({ min: from, max: to });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 29 });
  fc.assert(
    fc.property(year, month, day, (...parts) => {
      const found = epochDay(calendar, ...parts);
      if (found === undefined) throw new Error('a day that exists was not found');
      const shown = format.formatToParts(found * 86_400_000);
      const number = (type: string) => Number(shown.find((part) => part.type === type)?.value);
      const read = [number('year'), number('month'), number('day')];
      expect(Number.isNaN(read[0]) ? parts : read).toEqual(parts);
    }),
  );
});

test('the weekday of 30 May 2019 is Thursday', () => {
  expect(weekdayOf(epochDay('gregorian', 2019, 5, 30) ?? 0)).toBe(3);
});

test.each(['gregorian', 'jalali', 'hijri'] as const)(
  'the years near a day hold its own: %s',
  (calendar) => {
    const day = epochDay(
      calendar,
      calendar === 'gregorian' ? 2019 : calendar === 'jalali' ? 1398 : 1440,
      6,
      1,
    );
    const [first, middle, last] = yearsNear(calendar, day ?? 0);
    expect([first, middle, last]).toContain(
      calendar === 'gregorian' ? 2019 : calendar === 'jalali' ? 1398 : 1440,
    );
  },
);
