import { ERRORS, type ErrorCode, type WireError } from '../src/errors.ts';
import type { Outlet } from './outlet.ts';
import { DEFAULT_REVISIT } from './outlet.ts';
import type { Due, Outcome } from './ports.ts';

/** When an article is to be looked at again for edits; undefined when it has been often enough. */
export function nextRevisit(outlet: Outlet, firstSeen: string, now: Date): Date | undefined {
  const { afterHours } = outlet.revisit ?? DEFAULT_REVISIT;
  const times = afterHours.map((hours) => Date.parse(firstSeen) + hours * HOUR);
  const next = Math.min(...times.filter((time) => time > now.getTime()));
  return Number.isFinite(next) ? new Date(next) : undefined;
}

/** What becomes of a URL that failed: again later while there is hope, else dropped with its reason. */
export function afterFailure({ attempts }: Due, error: WireError, now: Date): Outcome {
  const allowed = attemptsOf(error);
  const detail = error.message;
  if (attempts + 1 >= allowed) return { kind: 'dropped', reason: error.code, detail };
  const asked = Number(error.facts['retryAfterSeconds'] ?? 0) * SECOND;
  const backoff = FIRST_WAIT * 4 ** Math.min(attempts, 6);
  const wait = Math.min(LONGEST_WAIT, Math.max(asked, asked > 0 ? 0 : backoff));
  return { kind: 'later', code: error.code, detail, next: new Date(now.getTime() + wait) };
}

const SECOND = 1000;
const HOUR = 3_600_000;
const FIRST_WAIT = 5 * 60 * SECOND; // then 20 min, 80 min, 5 h, 21 h, a day: two and a half days for six attempts
const LONGEST_WAIT = 24 * HOUR;

const DEFAULT_ATTEMPTS: Readonly<Record<(typeof ERRORS)[ErrorCode]['fate'], number>> = {
  retry: 6,
  quarantine: 1,
  discard: 1,
};
const attemptsByCode: Partial<Readonly<Record<ErrorCode, number>>> = {
  FETCH_BUSY: 60, // being told to wait is no failure of the page
  FETCH_NOT_FOUND: 2, // feeds run ahead of their pages
  FETCH_FORBIDDEN: 3, // a refusal may be a busy firewall's
};

const attemptsOf = ({ code }: WireError): number =>
  attemptsByCode[code] ?? DEFAULT_ATTEMPTS[ERRORS[code].fate];
