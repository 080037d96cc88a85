import { type ErrorCode, WireError } from '../src/errors.ts';
import type { Posted } from './fetch.ts';

/** What a status means for the item; undefined when there is something to read. */
export function statusFailure(answer: Posted, now: Date = new Date()): WireError | undefined {
  const { status, finalUrl, headers } = answer;
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  const wait = retryAfterSeconds(headers['retry-after'], now);
  return new WireError(codeOf(status), `${status} from ${finalUrl}`, {
    facts: { status, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) },
  });
}

/** The client's own failures as ours: what undici, node:net, node:tls and node:dns throw. */
export function connectionFailure(url: string, cause: unknown, cancelled: boolean): WireError {
  const known = [cause, (cause as Error | undefined)?.cause].find((e) => e instanceof WireError);
  if (known !== undefined) return known;
  const { name = '', code = '', message = '' } = cause as NodeJS.ErrnoException;
  if (cancelled) return new WireError('FETCH_CONNECTION', `${url}: cancelled`, { cause });
  const late = name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(String(code));
  const reason = typeof code === 'string' && code !== '' ? code : name; // a DOMException has a number
  return new WireError(late ? 'FETCH_TIMEOUT' : 'FETCH_CONNECTION', `${url}: ${message}`, {
    cause,
    facts: { reason },
  });
}

/** Retry-After in seconds or as an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  404: 'FETCH_NOT_FOUND',
  408: 'FETCH_TIMEOUT',
  410: 'FETCH_GONE',
  425: 'FETCH_BUSY',
  429: 'FETCH_BUSY',
  503: 'FETCH_BUSY',
  504: 'FETCH_TIMEOUT',
};

const codeOf = (status: number): ErrorCode =>
  byStatus[status] ?? (status >= 500 ? 'FETCH_SERVER_ERROR' : 'FETCH_FORBIDDEN');
