/** New items of one source, language or outlet on one UTC day. */
export interface Day {
  readonly day: string; // '2026-11-21'
  readonly items: number;
}

export interface VolumeAnomaly {
  readonly kind: 'quiet' | 'burst';
  readonly day: string;
  readonly items: number;
  readonly expected: number; // mean of the days before
}

const DAYS_KEPT = 29; // four weeks to compare with, and today
const FEWEST_DAYS = 7; // of history, before anything can be called unusual
const QUIET_DEVIATIONS = 1.5; // Media Cloud's alert: mean - 1.5 sigma, mean + 2 sigma
const BURST_DEVIATIONS = 2;
const FEWEST_EXPECTED = 3; // items a day; below that silence means nothing

/** Adds what one poll brought to the day it came on; days between stand with nothing. */
export function countDay(days: readonly Day[], now: Date, items: number): readonly Day[] {
  const today = now.toISOString().slice(0, 10);
  const last = days.at(-1);
  if (last === undefined) return [{ day: today, items }];
  if (last.day >= today) return [...days.slice(0, -1), { ...last, items: last.items + items }];
  const missed = Math.min(DAYS_KEPT, daysBetween(last.day, today));
  const filled = Array.from({ length: missed }, (_, i) => ({
    day: dayAfter(today, i + 1 - missed),
    items: i + 1 === missed ? items : 0,
  }));
  return [...days, ...filled].slice(-DAYS_KEPT);
}

/** Whether the last whole day is unlike the source's own history; undefined when it is not, or there is too little. */
export function volumeAnomaly(days: readonly Day[], now: Date): VolumeAnomaly | undefined {
  const today = now.toISOString().slice(0, 10);
  const whole = countDay(days, now, 0).filter(({ day }) => day < today);
  const judged = whole.at(-1);
  const history = whole.slice(0, -1).map(({ items }) => items);
  if (judged === undefined || history.length < FEWEST_DAYS) return undefined;
  const mean = history.reduce((sum, items) => sum + items, 0) / history.length;
  const variance = history.reduce((sum, items) => sum + (items - mean) ** 2, 0) / history.length;
  const deviation = Math.max(Math.sqrt(variance), Math.sqrt(mean)); // never calmer than chance alone would be
  const found = { day: judged.day, items: judged.items, expected: mean };
  const lost = judged.items === 0 || judged.items < mean - QUIET_DEVIATIONS * deviation;
  if (mean >= FEWEST_EXPECTED && lost) return { kind: 'quiet', ...found };
  if (judged.items > mean + BURST_DEVIATIONS * deviation && judged.items > 2 * mean) {
    return { kind: 'burst', ...found };
  }
  return undefined;
}

const DAY_MILLISECONDS = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MILLISECONDS).toISOString().slice(0, 10);
