import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { type ErrorCode, WireError } from '../errors.ts';

/** A failure as the person at the screen is told: what happened, and what can be done about it. */
export function told(error: Error): {
  readonly status: ContentfulStatusCode;
  readonly text: string;
} {
  if (error instanceof WireError) {
    return {
      status: statuses[error.code] ?? 500,
      text: [error.message, error.hint].filter(Boolean).join('. '),
    };
  }
  if (error instanceof z.ZodError)
    return { status: 400, text: 'The form was not filled in as expected.' };
  if ('getResponse' in error && 'status' in error)
    return { status: error.status as ContentfulStatusCode, text: error.message || 'Refused.' };
  return { status: 500, text: 'This did not work. The log says why.' };
}

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  NOT_FOUND: 404,
  LEASE_HELD: 409,
  LEASE_MISSING: 409,
  VERSION_CHANGED: 409,
  USAGE: 400,
  STORE_UNREACHABLE: 503,
};
