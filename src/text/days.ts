import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';

export interface DayWindow {
  readonly from: Instant; //  midnight there
  readonly until: Instant; // the next one
}

/** When a calendar day begins and ends in a time zone (IANA), also where clocks change on it. */
export function dayWindow(date: string, timeZone: string): DayWindow {
  return { from: midnight(date, timeZone), until: midnight(nextDay(date), timeZone) };
}

/** The calendar day that an instant falls on in a time zone. */
export const dayOf = (time: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(time);

const dayMilliseconds = 86_400_000;

function nextDay(date: string): string {
  return new Date(utcOf(date) + dayMilliseconds).toISOString().slice(0, 10);
}

function utcOf(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new WireError('USAGE', `${date} is not a day`, { hint: 'write it as 2026-11-21' });
  }
  return time;
}

/** Two rounds: the offset at the first guess may be that of the other side of a clock change. */
function midnight(date: string, timeZone: string): Instant {
  const wall = utcOf(date);
  const guess = wall - offsetAt(wall, timeZone);
  const time = wall - offsetAt(guess, timeZone);
  return new Date(time).toISOString().replace('.000Z', 'Z') as Instant;
}

/** How far the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(time / 1000) * 1000;
}
