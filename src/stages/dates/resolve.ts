import {
  type Calendar,
  type EpochDay,
  epochDay,
  weekdayOf,
  yearsNear,
} from '../../text/calendars.ts';
import type { DateExpression } from './expressions.ts';

/** What is known besides the expression: the day of publication, and days that the text gives in full. */
export interface Anchors {
  readonly published?: EpochDay;
  readonly named: readonly EpochDay[];
}

export interface Resolved {
  readonly day: EpochDay;
  readonly confidence: number;
}

/**
 * The day an expression means. Without a year: the nearest such day to publication, of the right weekday
 * where one is given; without a publication date: the year that a full date in the text names. A weekday
 * alone is the last such day up to publication. undefined rather than a guess.
 */
export function resolve(expression: DateExpression, anchors: Anchors): Resolved | undefined {
  const { year, months, offset, weekday } = expression;
  const { published } = anchors;
  if (months !== undefined && year !== undefined) return inYear(expression, [year], undefined);
  if (months !== undefined) return withoutYear(expression, anchors);
  if (published === undefined) return undefined;
  if (offset !== undefined) return { day: published + offset, confidence: confidence.relative };
  if (weekday === undefined) return undefined;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const day = expression.isNext === true ? published + ((7 - back) % 7 || 7) : published - back;
  return { day, confidence: confidence.weekday };
}

/** Fixed by what was seen in the tests' texts; explicit years are what they say. */
const confidence = { full: 0.95, yearInferred: 0.85, relative: 0.85, weekday: 0.75 } as const;

function withoutYear(expression: DateExpression, { published, named }: Anchors) {
  if (published !== undefined)
    return nearest(
      candidates(expression, (calendar) => yearsNear(calendar, published)),
      published,
    );
  const found = named.flatMap((day) => {
    const near = candidates(expression, (calendar) => yearsNear(calendar, day));
    const best = nearest(near, day);
    return best === undefined ? [] : [{ ...best, away: Math.abs(best.day - day) }];
  });
  const trusted = found.filter(({ away }) => away <= closeDays || expression.weekday !== undefined);
  const days = new Set(trusted.map(({ day }) => day));
  const [day] = days;
  return days.size === 1 && day !== undefined
    ? { day, confidence: confidence.yearInferred }
    : undefined;
}
const closeDays = 60; // a date without a year belongs to a full date this near

function inYear(
  expression: DateExpression,
  years: readonly number[],
  near: EpochDay | undefined,
): Resolved | undefined {
  const days = candidates(expression, () => years);
  const day = near === undefined ? days[0] : nearest(days, near)?.day;
  return day === undefined ? undefined : { day, confidence: confidence.full };
}

/** The days of these years that the expression can mean; of another weekday only if none has the right one. */
function candidates(
  { months = [], day = 0, weekday }: DateExpression,
  years: (calendar: Calendar) => readonly number[],
): readonly EpochDay[] {
  const days = months.flatMap(({ calendar, month }) =>
    years(calendar).flatMap((year) => {
      const found = epochDay(calendar, year, month, day);
      return found === undefined ? [] : [calendar === 'hijri' ? sighted(found, weekday) : found];
    }),
  );
  if (weekday === undefined) return days;
  const right = days.filter((one) => weekdayOf(one) === weekday);
  return right.length > 0 ? right : days;
}

/** The tabular Hijri day, moved by one when that gives the weekday that the text names. */
function sighted(day: EpochDay, weekday: number | undefined): EpochDay {
  if (weekday === undefined) return day;
  return [day, day - 1, day + 1].find((one) => weekdayOf(one) === weekday) ?? day;
}

function nearest(days: readonly EpochDay[], to: EpochDay): Resolved | undefined {
  const [first, ...rest] = days;
  if (first === undefined) return undefined;
  const day = rest.reduce(
    (best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best),
    first,
  );
  return { day, confidence: confidence.yearInferred };
}
