import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { ERRORS, type ErrorCode, WireError } from '../../errors.ts';
import { told } from '../told.ts';

/** A failure as RFC 9457 has it, with our code; `docs/errors.md` lists the codes. */
export interface Problem {
  readonly type: string; //   '/api#LEASE_HELD', where the reference explains it
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly code: ErrorCode | 'REFUSED' | 'BUG';
  readonly detail: string;
  readonly hint?: string;
  readonly holder?: string; // who holds the item, of LEASE_HELD
  readonly until?: string; //  and until when
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** What the client is told of an error; what it need not know is in the log. */
export function problemOf(error: Error): Problem {
  if (error instanceof WireError) return ofCode(error);
  const isOurs = error instanceof z.core.$ZodError; // a request's own is INPUT_INVALID: here it is a record of ours
  const { status, text } = isOurs ? { status: 500 as const, text: titles.BUG } : told(error);
  const code = status < 500 ? 'REFUSED' : 'BUG';
  return { type: `/api#${code}`, title: titles[code], status, code, detail: text };
}

export const PROBLEM_TYPE = 'application/problem+json';

const titles = { REFUSED: 'Refused', BUG: 'This did not work' } as const;

/** A request that does not have the shape it should have. */
export function shapeFailure(cause: z.core.$ZodError): WireError {
  const [first] = cause.issues;
  const place = first?.path.join('.') || 'the request';
  return new WireError('INPUT_INVALID', `${place}: ${first?.message ?? 'not as expected'}`, {
    cause,
  });
}

function ofCode(error: WireError): Problem {
  const { code, message, hint, facts, cause } = error;
  const title = ERRORS[code].message;
  return {
    type: `/api#${code}`,
    title,
    status: statuses[code] ?? told(error).status,
    code,
    detail: message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message,
    ...(hint === undefined ? {} : { hint }),
    ...(code === 'LEASE_HELD' ? holderOf(facts) : {}),
    ...(cause instanceof z.core.$ZodError ? { errors: cause.issues.map(issueOf) } : {}),
  };
}

const holderOf = ({ holder, until }: WireError['facts']) => ({
  ...(holder === undefined ? {} : { holder: String(holder) }),
  ...(until === undefined ? {} : { until: String(until) }),
});

/** Where the site says something else, or nothing. */
const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  INPUT_INVALID: 400,
  INPUT_NOT_JSON: 400,
  OUTLET_UNKNOWN: 404,
  VERSION_CHANGED: 412,
  VERSION_MISSING: 428,
  KEY_REUSED: 422,
  KEY_IN_USE: 409,
  SCOPE_MISSING: 403,
  STREAMS_TOO_MANY: 429,
};

const issueOf = ({ path, message }: z.core.$ZodIssue) => ({ path: path.join('.'), message });
