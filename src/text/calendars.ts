export interface CalendarDay {
  readonly year: number;
  readonly month: number; // 1..12
  readonly day: number;
}

/**
 * Jalali to Gregorian, by the 33-year rule (exact for 1343 to 1472). Source: the calendar's definition:
 * 1 Farvardin 1399 is 20 March 2020; months of 31, then 30 days; leap years 1, 5, 9, 13, 17, 22, 26, 30 of 33.
 */
export function fromJalali({ year, month, day }: CalendarDay): CalendarDay {
  const leapsBefore = (to: number): number => Math.floor((8 * to + 21) / 33);
  const dayOfYear = month <= 7 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day;
  const days = (year - 1399) * 365 + leapsBefore(year) - leapsBefore(1399) + dayOfYear - 1;
  const date = new Date(Date.UTC(2020, 2, 20 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
