/** A day of the proleptic Gregorian calendar, as days since 1970-01-01. */
export type EpochDay = number;

export type Calendar = 'gregorian' | 'jalali' | 'hijri';

/** The day, or undefined when there is none such: 31 February, year 0, a Jalali year past the rule below. */
export function epochDay(
  calendar: Calendar,
  year: number,
  month: number,
  day: number,
): EpochDay | undefined {
  if (!isInRange(calendar, year) || month < 1 || month > 12 || day < 1) return undefined;
  if (day > daysInMonth(calendar, year, month)) return undefined;
  if (calendar === 'jalali') return jalaliDay(year, month, day);
  if (calendar === 'hijri') return hijriDay(year, month, day);
  return Date.UTC(year, month - 1, day) / millisecondsADay;
}

/** Monday is 0. */
export const weekdayOf = (day: EpochDay): number => (((day + 3) % 7) + 7) % 7;

export const isoDate = (day: EpochDay): string =>
  new Date(day * millisecondsADay).toISOString().slice(0, 10);

/** The years of a calendar that a day's neighbourhood of about a year may fall in. */
export function yearsNear(calendar: Calendar, day: EpochDay): readonly number[] {
  const year = new Date(day * millisecondsADay).getUTCFullYear();
  const middle =
    calendar === 'gregorian' ? year : calendar === 'jalali' ? year - 621 : hijriYear(day);
  return [middle - 1, middle, middle + 1];
}

const millisecondsADay = 86_400_000;
const ranges = {
  gregorian: [1800, 2200],
  jalali: [1210, 1498], // where the 33-year rule agrees with the astronomical calendar
  hijri: [1200, 1700],
} as const satisfies Record<Calendar, readonly [number, number]>;

const isInRange = (calendar: Calendar, year: number): boolean =>
  Number.isInteger(year) && year >= ranges[calendar][0] && year <= ranges[calendar][1];

function daysInMonth(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'gregorian') return new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (calendar === 'hijri') return month % 2 === 1 || (month === 12 && isHijriLeap(year)) ? 30 : 29;
  if (month <= 6) return 31;
  return month < 12 || isJalaliLeap(year) ? 30 : 29;
}

/** Leap years of the Solar Hijri calendar in its 33-year cycle. */
const isJalaliLeap = (year: number): boolean => [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33);
const leapsBefore = (year: number): number =>
  Math.floor(year / 33) * 8 +
  [1, 5, 9, 13, 17, 22, 26, 30].filter((leap) => leap < year % 33).length;

/** Counted from 1 Farvardin 1398, which was 21 March 2019. */
function jalaliDay(year: number, month: number, day: number): EpochDay {
  const start = Date.UTC(2019, 2, 21) / millisecondsADay;
  const years = 365 * (year - 1398) + leapsBefore(year) - leapsBefore(1398);
  const months = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  return start + years + months + day - 1;
}

const isHijriLeap = (year: number): boolean => (11 * year + 14) % 30 < 11;

/** The tabular (civil) Islamic calendar; what is announced by sight may differ by a day. */
function hijriDay(year: number, month: number, day: number): EpochDay {
  const julian =
    Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day;
  return julian + 1_948_440 - 385 - julianOfEpoch;
}
const julianOfEpoch = 2_440_588; // Julian day number of 1970-01-01

const hijriYear = (day: EpochDay): number =>
  Math.floor((30 * (day + julianOfEpoch - 1_948_440) + 10_646) / 10_631);
