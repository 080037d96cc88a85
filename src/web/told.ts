import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { ERRORS, type ErrorCode, WireError } from '../errors.ts';
import { say } from './say.ts';

/** A failure as the person at the screen is told: what happened, and what can be done about it. */
export function told(error: Error): {
  readonly status: ContentfulStatusCode;
  readonly text: string;
} {
  if (error instanceof WireError) {
    return {
      status: statuses[error.code] ?? 500,
      text: inTheirLanguage(error),
    };
  }
  if (error instanceof z.ZodError)
    return { status: 400, text: say('The form was not filled in as expected.') };
  if ('getResponse' in error && 'status' in error)
    return { status: error.status as ContentfulStatusCode, text: error.message || say('Refused.') };
  return { status: 500, text: say('This did not work. The log says why.') };
}

/** What happened, in the reader's language; details and hints are said as they came. */
function inTheirLanguage({ code, message, hint }: WireError): string {
  const title = ERRORS[code].message;
  const rest = message.startsWith(title) ? message.slice(title.length) : `: ${message}`;
  return [`${say(title)}${rest}`, hint].filter(Boolean).join('. ');
}

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  NOT_FOUND: 404,
  LEASE_HELD: 409,
  LEASE_MISSING: 409,
  SECOND_READING: 409,
  VERSION_CHANGED: 409,
  SIGN_IN_NEEDED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  TOO_MANY_TRIES: 429,
  PASSWORD_WEAK: 400,
  NAME_TAKEN: 409,
  LINK_OVER: 410,
  LAST_ADMIN: 409,
  USAGE: 400,
  STORE_UNREACHABLE: 503,
};
