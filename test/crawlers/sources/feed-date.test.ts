import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedDate } from '../../../crawlers/sources/feed-date.ts';

const dates: readonly (readonly [written: string, read: string | undefined])[] = [
  // RFC 822 and what publishers make of it
  ['Sat, 21 Nov 2026 21:45:06 GMT', '2026-11-21T21:45:06Z'],
  ['Sat, 21 Nov 2026 21:45 +0330', '2026-11-21T18:15:00Z'],
  ['Saturday, 21 November 2026 21:45:06 EST', '2026-11-22T02:45:06Z'],
  ['21 Nov 26 21:45:06 Z', '2026-11-21T21:45:06Z'],
  ['Sat, 21 Nov, 2026 21:45:06 Etc/GMT', '2026-11-21T21:45:06Z'],
  ['Sat, 21 Nov 2026 21:45:06 GMT+03:30', '2026-11-21T18:15:06Z'],
  ['Sat, 21 Nov 2026 21:45:06 Asia/Tehran', '2026-11-21T18:15:06Z'],
  ['Sat Nov 21 21:45:06 2026', '2026-11-21T21:45:06Z'],
  ['Sat Nov 21 21:45:06 +0000 2026', '2026-11-21T21:45:06Z'],
  ['Nov 21, 2026 9:45 PM', '2026-11-21T21:45:00Z'],
  ['21-Nov-2026 21:45:06', '2026-11-21T21:45:06Z'],
  ['Sat, 21 Nov 2026 24:00:00 GMT', '2026-11-22T00:00:00Z'],
  // ISO 8601
  ['2026-11-21T21:45:06.789+03:30', '2026-11-21T18:15:06Z'],
  ['2026-11-21 21:45:06.0', '2026-11-21T21:45:06Z'],
  ['20261121T214506Z', '2026-11-21T21:45:06Z'],
  ['2026-325', '2026-11-21T00:00:00Z'],
  ['2026-11', '2026-11-01T00:00:00Z'],
  ['2026', '2026-01-01T00:00:00Z'],
  ['26-11-21', '2026-11-21T00:00:00Z'],
  // digits with strokes and points
  ['21.11.2026 21:45', '2026-11-21T21:45:00Z'],
  ['21/11/2026 21:45', '2026-11-21T21:45:00Z'],
  ['11/21/2026 9:45:06 PM', '2026-11-21T21:45:06Z'],
  ['Sat, 2026/11/21 21:45:06 EDT', '2026-11-22T01:45:06Z'],
  // other languages, digits and calendars
  ['sam., 21 nov. 2026 21:45:06 +0100', '2026-11-21T20:45:06Z'],
  ['mar, 24 nov 2026 10:00:00 +0100', '2026-11-24T09:00:00Z'],
  ['21 de noviembre de 2026', '2026-11-21T00:00:00Z'],
  ['Сб, 21 ноября 2026 21:45:06 +0300', '2026-11-21T18:45:06Z'],
  ['21 Kasım 2026 21:45', '2026-11-21T21:45:00Z'],
  ['السبت، ٢١ نوفمبر ٢٠٢٦ ٢١:٤٥', '2026-11-21T21:45:00Z'],
  ['21 تشرين الثاني 2026', '2026-11-21T00:00:00Z'],
  ['۳۰ آبان ۱۴۰۵ - ۲۱:۴۵', '2026-11-21T21:45:00Z'],
  ['۱۴۰۵/۰۸/۳۰', '2026-11-21T00:00:00Z'],
  ['Σάβ, 21 Νοε 2026 21:45:06 EET', '2026-11-21T19:45:06Z'],
  ['2026-november-21T21:45-05:00', '2026-11-22T02:45:00Z'],
  ['2026년 11월 21일 21:45:06', '2026-11-21T12:45:06Z'],
  ['2026-11-21 오후 9:45:06', '2026-11-21T12:45:06Z'],
  ['2026年11月21日 21:45', '2026-11-21T21:45:00Z'],
  // no dates
  ['', undefined],
  ['yesterday', undefined],
  ['Sat, 99 Nov 2026 21:45:06 GMT', undefined],
  ['2026-13-01', undefined],
  ['2026-11-21T25:00:00Z', undefined],
  ['Sat, 21 Xyz 2026 21:45:06 GMT', undefined],
  ['30 February 2026', undefined],
];

describe('a date in a feed', () => {
  test.each(dates)('%s is read as %s', (written, read) => {
    expect(parseFeedDate(written)).toBe(read);
  });

  test('a time without a zone is the outlet’s own', () => {
    expect(parseFeedDate('2026-11-21 21:45:06', 'Asia/Tehran')).toBe('2026-11-21T18:15:06Z');
    expect(parseFeedDate('21 July 2026 12:00', 'Europe/Paris')).toBe('2026-07-21T10:00:00Z');
    expect(parseFeedDate('21 July 2026 12:00 GMT', 'Europe/Paris')).toBe('2026-07-21T12:00:00Z');
  });

  test('every instant survives being written as RFC 822 and as ISO 8601', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const seconds = `${date.toISOString().slice(0, 19)}Z`;
          expect(parseFeedDate(date.toUTCString())).toBe(seconds);
          expect(parseFeedDate(date.toISOString())).toBe(seconds);
        },
      ),
    );
  });

  test('nothing makes it throw, and what it reads is an instant', () => {
    const pieces = fc.constantFrom(
      '2026',
      '11',
      '-',
      ':',
      'Nov',
      ' ',
      'T',
      'Z',
      '+',
      '오후',
      '99',
      ',',
      '/',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(parseFeedDate(text) ?? '2026-01-01T00:00:00Z').toMatch(
            /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
          );
        },
      ),
    );
  });
});
