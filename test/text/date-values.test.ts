import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWrittenDate } from '../../src/text/date-values.ts';

const instantOf = (text: string, zone?: string): string | undefined =>
  parseWrittenDate(text, zone)?.instant;

describe('a written date', () => {
  test.each([
    ['2020-06-03T03:01:00+04:00', '2020-06-02T23:01:00Z'],
    ['2020-06-03T03:01:00.123Z', '2020-06-03T03:01:00Z'],
    ['2020-06-03', '2020-06-03T00:00:00Z'],
    ['Wed, 03 Jun 2020 14:05:09 GMT', '2020-06-03T14:05:09Z'],
    ['Wed, 3 Jun 2020 14:05:09 -0500', '2020-06-03T19:05:09Z'],
    ['June 3rd, 2020 at 2:05 p.m.', '2020-06-03T14:05:00Z'],
    ['Updated: 3 June 2020 12:30 AM', '2020-06-03T00:30:00Z'],
    ['Publié le 3 août 2020 à 14h05', '2020-08-03T14:05:00Z'],
    ['1er mars 2021', '2021-03-01T00:00:00Z'],
    ['3. Juni 2020, 14:05 Uhr', '2020-06-03T14:05:00Z'],
    ['03.06.2020 14:05', '2020-06-03T14:05:00Z'],
    ['06/25/2020', '2020-06-25T00:00:00Z'],
    ['3 de junio de 2020', '2020-06-03T00:00:00Z'],
    ['29 июня 2026, 11:20', '2026-06-29T11:20:00Z'],
    ['3 червня 2020', '2020-06-03T00:00:00Z'],
    ['3 Haziran 2020', '2020-06-03T00:00:00Z'],
    ['٣ حزيران ٢٠٢٠ - ١٤:٠٥', '2020-06-03T14:05:00Z'],
    ['3 كانون الثاني 2020', '2020-01-03T00:00:00Z'],
    ['3 يونيو، 2020', '2020-06-03T00:00:00Z'],
    ['۱۳۹۹/۰۲/۲۱ - ۱۰:۱۵', '2020-05-10T10:15:00Z'],
    ['۲۱ اردیبهشت ۱۳۹۹', '2020-05-10T00:00:00Z'],
    ['2020年6月3日 14:05', '2020-06-03T14:05:00Z'],
    ['2020년 6월 3일', '2020-06-03T00:00:00Z'],
    ['3 ביוני 2020', '2020-06-03T00:00:00Z'],
    ['3 जून 2020', '2020-06-03T00:00:00Z'],
    ['1591193109', '2020-06-03T14:05:09Z'],
    ['20200603', '2020-06-03T00:00:00Z'],
  ])('%s is %s', (written, instant) => {
    expect(instantOf(written)).toBe(instant);
  });

  test('without a zone is of the outlet’s, summer time included', () => {
    expect(instantOf('2026-07-01 12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00Z');
    expect(instantOf('2026-01-01 12:00', 'Europe/Paris')).toBe('2026-01-01T11:00:00Z');
    expect(instantOf('2026-01-01 12:00', 'No/Such_Zone')).toBe('2026-01-01T12:00:00Z');
  });

  test('keeps the day its readers saw', () => {
    expect(parseWrittenDate('2020-06-03T03:01:00+04:00')?.local).toBe('2020-06-03T03:01:00+04:00');
    expect(parseWrittenDate('2020-06-02T23:01:00Z', 'Asia/Dubai')?.local).toBe(
      '2020-06-03T03:01:00+04:00',
    );
    expect(parseWrittenDate('3 June 2020')?.local).toBe('2020-06-03');
  });

  test.each([
    '',
    'Monday',
    '32 June 2020',
    '2020-13-01',
    '31.02.2020',
    'version 1.2.3',
    'June 2020',
    '12:30',
  ])('that is none stays none: %j', (text) => expect(parseWrittenDate(text)).toBeUndefined());

  test('any text is read without failing, and any ISO instant comes back as it went in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseWrittenDate(text)));
    const min = new Date('1995-01-01');
    const dates = fc.date({ min, max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`;
        expect(instantOf(iso)).toBe(iso);
      }),
    );
  });
});

test('Jalali days are those of the platform’s Persian calendar, 1374 to 1475', () => {
  const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const start = Date.UTC(1995, 2, 21);
  for (let day = 0; day < 37_000; day += 13) {
    const date = new Date(start + day * 86_400_000);
    const parts = persian.formatToParts(date);
    const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
    const written = [part['year'], part['month'], part['day']].join('/');
    expect([written, instantOf(written)]).toEqual([written, `${date.toISOString().slice(0, 19)}Z`]);
  }
});
