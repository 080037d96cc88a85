import type { Instant } from '../article.ts';
import { lexiconJson } from '../lexicons/load.ts';
import { epochDay, isoDate } from './calendars.ts';
import { readClock, zoneOffsetAt } from './clock-times.ts';
import { latinDigits } from './digits.ts';

/** A written date, as exact as it was written. */
export interface WrittenDate {
  readonly instant: Instant; // of a date without a time: 00:00 UTC of that day
  readonly hasTime: boolean;
  readonly local: string; // with the offset it was written in, or only the day: '2020-06-03T03:01:00+04:00'
}

/**
 * Reads a publication date as pages write them: ISO 8601 and its sloppy kin, RFC 822, day.month.year, month names in
 * the product's languages, Chinese 年月日, the Jalali calendar, any script's digits. A time without a zone is of
 * `timeZone` (IANA), otherwise UTC. Undefined when there is no whole date in the first 120 characters.
 */
export function parseWrittenDate(written: string, timeZone?: string): WrittenDate | undefined {
  const text = latinDigits(written.slice(0, maxWritten)).replace(bidi, '').trim();
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return exactly(Number(text.padEnd(13, '0')), timeZone);
  for (const reader of readers) {
    const found = reader(text);
    if (found !== undefined) return dated(found, text, timeZone);
  }
  return undefined;
}

const maxWritten = 120;
const bidi = /[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g;

interface Day {
  readonly year: number;
  readonly month: number; // 1..12
  readonly day: number;
  readonly end: number; //  offset behind the day in the text: the time comes after
}
type Reader = (text: string) => Day | undefined;

const readers: readonly Reader[] = [
  (text) => inOrder(/(?<![\d])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text), [1, 2, 3]),
  (text) => inOrder(/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text), [1, 2, 3]),
  (text) =>
    inOrder(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text), [1, 2, 3]),
  namedMonth,
  (text) => inOrder(/(?<![\d.:])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text), [3, 2, 1]),
  (text) => inOrder(/(?<![\d.:])(\d{1,2})[./](\d{1,2})[./](\d{2})(?![\d:.])/.exec(text), [3, 2, 1]),
];

/** Groups of a match in the order year, month, day. */
function inOrder(match: RegExpExecArray | null, order: readonly [number, number, number]) {
  if (match === null) return undefined;
  const [year = 0, second = 0, third = 0] = order.map((group) => Number(match[group]));
  const end = match.index + match[0].length;
  const full = year < 100 ? year + 2000 : year;
  // 04/25/2020: no month has that number, so the month was written first.
  if (order[0] === 3 && second > 12 && third <= 12)
    return plausible({ year: full, month: third, day: second, end });
  return plausible({ year: full, month: second, day: third, end });
}

/** "12 March 2020", "March 12, 2020", "۱۲ اسفند ۱۳۹۸": the year and the day nearest to the month's name. */
function namedMonth(text: string): Day | undefined {
  for (const match of text.matchAll(words)) {
    const month = monthAt(text, match);
    if (month === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const end = match.index + month.length;
    const after = text.slice(end, end + 24);
    const found = dayBefore(before, after) ?? dayAfter(after) ?? yearBefore(before, after);
    if (found === undefined) continue;
    const date = plausible({
      year: found.year < 100 ? found.year + 2000 : found.year,
      month: month.number,
      day: found.day,
      end: end + found.used,
    });
    if (date !== undefined) return date;
  }
  return undefined;
}
const words = /[\p{L}\p{M}]+/gu;

interface Parts {
  readonly day: number;
  readonly year: number;
  readonly used: number; // characters after the month's name
}

function dayBefore(before: string, after: string): Parts | undefined {
  const day =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-?го)?[\s,،./-]{0,3}(?:de |of |d['’])?$/iu.exec(
      before,
    );
  const year = /^[\s,،./-]{0,3}(?:de |del |di )?(?:year )?['’]?(\d{4}|\d{2}(?![\d:]))/u.exec(after);
  if (day === null || year === null) return undefined;
  return { day: Number(day[1]), year: Number(year[1]), used: year[0].length };
}

function dayAfter(after: string): Parts | undefined {
  const match = /^[\s.]{0,3}(\d{1,2})(?:st|nd|rd|th)?[\s,،.]{1,4}(\d{4})/u.exec(after);
  if (match === null) return undefined;
  return { day: Number(match[1]), year: Number(match[2]), used: match[0].length };
}

function yearBefore(before: string, after: string): Parts | undefined {
  const year = /(?<!\d)(\d{4})[\s,.-]{1,3}$/u.exec(before);
  const day = /^[\s,.-]{1,3}(\d{1,2})(?!\d)/u.exec(after);
  if (day === null || year === null) return undefined;
  return { day: Number(day[1]), year: Number(year[1]), used: day[0].length };
}

interface MonthFile {
  readonly months: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Month names of every language, lower case; a name two calendars share keeps its Gregorian reading. */
const monthNames: ReadonlyMap<string, number> = new Map(
  Object.entries(lexiconJson<MonthFile>('months/months.json').months).flatMap(([, numbers]) =>
    Object.entries(numbers).flatMap(([number, names]) =>
      names.map((name): [string, number] => [name, Number(number)]),
    ),
  ),
);

interface MonthName {
  readonly number: number;
  readonly length: number;
}

/** The month that a word names, with the one after it ("كانون الثاني") or behind the Hebrew "in". */
function monthAt(text: string, { 0: word, index }: RegExpExecArray): MonthName | undefined {
  const next = /^\s[\p{L}\p{M}]+/u.exec(text.slice(index + word.length));
  for (const name of next === null ? [word] : [word + next[0], word]) {
    const key = name.normalize('NFC').toLowerCase();
    const number = monthNames.get(key) ?? monthNames.get(key.replace(/^ב/u, ''));
    if (number !== undefined) return { number, length: name.length };
  }
  return undefined;
}

/** A real day between 1995 and 2100; years 1370 to 1479 are Jalali and are converted. */
function plausible({ year, month, day, end }: Day): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year >= 1370 && year < 1480) return fromJalali({ year, month, day, end });
  if (year < firstYear || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? { year, month, day, end } : undefined;
}
function fromJalali({ year, month, day, end }: Day): Day | undefined {
  const found = epochDay('jalali', year, month, day);
  if (found === undefined) return undefined;
  const [gregorianYear = 0, gregorianMonth = 0, dayOfMonth = 0] = isoDate(found)
    .split('-')
    .map(Number);
  return { year: gregorianYear, month: gregorianMonth, day: dayOfMonth, end };
}

const firstYear = 1995; // the web's first news sites

function dated({ year, month, day, end }: Day, text: string, timeZone?: string): WrittenDate {
  const time = readClock(text.slice(end)) ?? readClock(text.slice(0, end));
  const midnight = Date.UTC(year, month - 1, day);
  if (time === undefined) {
    const instant = instantOf(midnight);
    return { instant, hasTime: false, local: instant.slice(0, 10) };
  }
  const local = midnight + time.seconds * 1000;
  const zone = timeZone === undefined ? 0 : zoneOffsetAt(local, timeZone);
  const written = time.offsetMinutes ?? zone;
  const instant = local - written * minuteMilliseconds;
  // A time in UTC is the server's; the outlet's readers saw it in the outlet's zone.
  return time.offsetMinutes === 0 ? exactly(instant, timeZone) : withOffset(instant, written);
}

const minuteMilliseconds = 60_000;

function exactly(instant: number, timeZone?: string): WrittenDate {
  return withOffset(instant, timeZone === undefined ? 0 : zoneOffsetAt(instant, timeZone));
}

function withOffset(instant: number, minutes: number): WrittenDate {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
  const local = new Date(instant + minutes * minuteMilliseconds).toISOString().slice(0, 19);
  return { instant: instantOf(instant), hasTime: true, local: `${local}${offset}` };
}

export const instantOf = (milliseconds: number): Instant =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant;
