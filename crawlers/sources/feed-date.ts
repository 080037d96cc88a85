import type { Instant } from '../../src/article.ts';
import { monthNumber } from './month-names.ts';
import { offsetMinutes, zoneAt } from './time-zones.ts';

/**
 * A date as feeds write it: RFC 822 in all its bent forms, W3CDTF and ISO 8601 with its short forms, asctime, SQL,
 * slashes, Korean, Persian (solar calendar) and month names in some forty languages. A time without a zone is taken in
 * `timeZone`. Undefined for what is no date: a wrong day is worse than none.
 */
export function parseFeedDate(written: string, timeZone = 'UTC'): Instant | undefined {
  const text = latinDigits(written.slice(0, MAX_CHARACTERS)).replace(/\s+/g, ' ').trim();
  if (!/\d/.test(text)) return undefined;
  for (const read of readers) {
    const moment = read(text);
    if (moment !== undefined) return instant(moment, timeZone);
  }
  return undefined;
}

const MAX_CHARACTERS = 100; // no date is longer

interface Moment {
  readonly year: number;
  readonly month: number; // 1..12
  readonly day: number;
  readonly time?: string | undefined; // '10:14:55.5', '11:23 PM', what follows the date
}

type Reader = (text: string) => Moment | undefined;
const readers: readonly Reader[] = [eastAsian, isoDate, isoShort, slashes, named];

/** '2004년 05월 28일 01:31:15', '2004-05-25 오후 11:23:17' (Korean services write Seoul time), '2024年11月20日 10:00'. */
function eastAsian(text: string): Moment | undefined {
  const found =
    /^(\d{4})(?:[년年] ?|-)(\d{1,2})(?:[월月] ?|-)(\d{1,2})[일日]? ?(오전|오후|上午|下午|午前|午後)? ?(\d{1,2}:\d{2}(?::\d{2})?)?(.*)$/.exec(
      text,
    );
  if (found === null || !/[년年오午]/.test(text)) return undefined;
  const [, year, month, day, half, clock, zone = ''] = found;
  const suffix = half === undefined ? '' : /후|下午|午後/.test(half) ? ' PM' : ' AM';
  const place = /[년오]/.test(text) ? ' KST' : zone;
  const time = clock === undefined ? undefined : `${clock}${suffix}${place}`;
  return { year: Number(year), month: Number(month), day: Number(day), time };
}

/** '2003-12-31T10:14:55.1-08:00', '2003-12-31 10:14', '20031231', '2003-12', '2003', '2003-335'. */
function isoDate(text: string): Moment | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(.*))?$/i.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
    const time = hour === undefined ? undefined : `${hour}:${minute}:${second}${zone}`;
    return { year: Number(year), month: Number(month), day: Number(day), time };
  }
  const ordinal = /^(\d{4})-?(\d{3})(?:[T ](.*))?$/i.exec(text);
  if (ordinal !== null) return ofYear(Number(ordinal[1]), Number(ordinal[2]), ordinal[3]);
  const usual = /^(\d{4})(?:-0?(\d{1,2})(?:-(\d{1,2}))?)?(?:(?:T| +|, )(\d.*)|Z)?$/i.exec(text);
  if (usual === null) return undefined;
  const [, year, month = '1', day = '1', time] = usual;
  return { year: Number(year), month: Number(month), day: Number(day), time };
}

/** ISO 8601 with a year of two digits: '03-12-31', '031231', '03335', '-0312', '-03-12'. */
function isoShort(text: string): Moment | undefined {
  const day = /^(\d{2})-?(\d{2})-?(\d{2})(?:T(.*))?$/.exec(text);
  if (day !== null) {
    return {
      year: fullYear(Number(day[1])),
      month: Number(day[2]),
      day: Number(day[3]),
      time: day[4],
    };
  }
  const ordinal = /^(\d{2})-?(\d{3})$/.exec(text);
  if (ordinal !== null) return ofYear(fullYear(Number(ordinal[1])), Number(ordinal[2]));
  const month = /^-(\d{2})-?(\d{2})$/.exec(text);
  return month === null
    ? undefined
    : { year: fullYear(Number(month[1])), month: Number(month[2]), day: 1 };
}

/** '2006/09/15 08:19:53 EDT', '31.12.2003 10:14', '12/31/2003 3:04 PM': a half of the day marks the American order. */
function slashes(text: string): Moment | undefined {
  const rest = text.replace(/^\p{L}+\.?,? /u, '');
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T,]+(.*))?$/.exec(rest);
  if (yearFirst !== null) {
    const [, year, month, day, time] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), time };
  }
  const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+(.*))?$/.exec(rest);
  if (yearLast === null) return undefined;
  const [, first, second, year, time] = yearLast;
  const american = Number(second) > 12 || (Number(first) <= 12 && /[ap]\.?m/i.test(time ?? ''));
  const [day, month] = american ? [second, first] : [first, second];
  return { year: fullYear(Number(year)), month: Number(month), day: Number(day), time };
}

/** A month in letters, with a day, a year and a time around it in any order. */
function named(text: string): Moment | undefined {
  const clock = /(?:^|[ T\d])(\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?)(?![\d:])/.exec(text);
  const at = clock === null ? text.length : clock.index + clock[0].length - (clock[1]?.length ?? 0);
  const zoneStart = at + (clock?.[1]?.length ?? 0);
  const yearAfterZone = / (\d{4})$/.exec(text.slice(zoneStart))?.[1]; // asctime ends with the year
  const time = text.slice(at).replace(/ \d{4}$/, yearAfterZone === undefined ? '$&' : '');
  const words = `${text.slice(0, at)} ${yearAfterZone ?? ''}`
    .replace(/(\p{L})\.?(\d)/gu, '$1 $2')
    .replace(/(\d)(?:st|nd|rd|th|er|º|\.)?(?=[\p{L}, -]|$)/giu, '$1 ')
    .split(/[\s,،/-]+/)
    .filter((word) => word !== '');
  const month = monthNumber(words.filter((word) => !/\d/.test(word)));
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const year = numbers.find((number) => number.length >= 3) ?? numbers[1];
  const day = numbers.find((number) => number.length <= 2);
  if (month === undefined || year === undefined || day === undefined) return undefined;
  return {
    year: year.length === 2 ? fullYear(Number(year)) : Number(year),
    month,
    day: Number(day),
    time,
  };
}

/** 90 to 99 are the last century's: feeds did not exist before. */
const fullYear = (year: number): number =>
  year >= 100 ? year : year >= 90 ? 1900 + year : 2000 + year;

function ofYear(year: number, dayOfYear: number, time?: string): Moment | undefined {
  if (dayOfYear < 1 || dayOfYear > 366) return undefined;
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), time };
}

function instant({ time = '', ...date }: Moment, timeZone: string): Instant | undefined {
  const clock =
    /^T? ?(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?)?(?![\d:]) ?(?:([ap])\.?m\b\.?)? ?(.*)$/i.exec(
      time.trim(),
    );
  if (clock === null && time.trim() !== '') return undefined;
  const [, hour = '0', minute = '0', second = '0', half, zone = ''] = clock ?? [];
  const { year, month, day } = isPersianYear(date.year) ? fromPersian(date) : date;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const inRange =
    year >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    (hours < 24 || (hours === 24 && Number(minute) === 0)) &&
    Number(minute) < 60 &&
    Number(second) <= 60;
  if (!inRange) return undefined;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hours, Number(minute), Number(second));
  const offset = offsetMinutes(zone, local) ?? zoneAt(timeZone, local) ?? 0;
  const utc = new Date(local.getTime() - offset * 60_000);
  const text = utc.toISOString();
  return /^\d{4}-/.test(text) ? (`${text.slice(0, 19)}Z` as Instant) : undefined;
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String((digit.charCodeAt(0) & 0xf) % 10),
  );

/** Iranian outlets write 1403 for 2024. */
const isPersianYear = (year: number): boolean => year >= 1300 && year < 1500;

function fromPersian({ year, month, day }: Omit<Moment, 'time'>): Omit<Moment, 'time'> {
  const dayOfYear = (month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day;
  const guess = Date.UTC(year + 621, 2, 20) + dayOfYear * DAY_MS; // the year begins on 20 or 21 March
  for (const shift of [0, -1, 1]) {
    const date = new Date(guess + shift * DAY_MS);
    const parts = persian.formatToParts(date).map(({ value }) => Number(value));
    if (parts.includes(year) && parts[0] === month && parts[2] === day) {
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return { year: 0, month: 0, day: 0 }; // no such day
}

const DAY_MS = 86_400_000;
const persian = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
