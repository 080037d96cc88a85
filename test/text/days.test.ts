import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayWindow } from '../../src/text/days.ts';

test.each([
  ['2026-11-21', 'UTC', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['2026-11-21', 'Asia/Baghdad', '2026-11-20T21:00:00Z', '2026-11-21T21:00:00Z'],
  ['2026-11-21', 'Asia/Tehran', '2026-11-20T20:30:00Z', '2026-11-21T20:30:00Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'], // 23 hours
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'], // 25 hours
])('%s in %s', (date, timeZone, from, until) => {
  expect(dayWindow(date, timeZone)).toEqual({ from, until });
});

test('a window begins and ends on its own day and the next', () => {
  const day = fc.date({
    min: new Date('2015-01-01'),
    max: new Date('2035-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('Asia/Kathmandu', 'America/New_York', 'Europe/Kyiv'),
      (time, timeZone) => {
        const date = dayOf(time, timeZone);
        const { from, until } = dayWindow(date, timeZone);
        expect(Date.parse(from) <= time.getTime() && time.getTime() < Date.parse(until)).toBe(true);
      },
    ),
  );
});

test.each(['2026-13-01', '2026-02-30', 'yesterday', ''])('%s is refused', (date) => {
  expect(() => dayWindow(date, 'UTC')).toThrow(expect.objectContaining({ code: 'USAGE' }));
});
