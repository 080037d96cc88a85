import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { WireError } from '../../errors.ts';

const characters = 22; // 128 bits

/** A strong validator (RFC 9110): the same bytes, the same tag. */
export const etagOf = (json: string): string =>
  `"${createHash('sha256').update(json).digest('base64url').slice(0, characters)}"`;

export const isUnchanged = (context: Context, etag: string): boolean => {
  const asked = context.req.header('If-None-Match');
  return asked !== undefined && tagsOf(asked).some((tag) => tag === '*' || tag === etag);
};

/** Throws VERSION_CHANGED when the client has seen another state than this. True when it said what it has seen. */
export function checkMatch(context: Context, etag: string): boolean {
  const seen = context.req.header('If-Match');
  if (seen === undefined) return false;
  if (tagsOf(seen, false).some((tag) => tag === '*' || tag === etag)) return true;
  throw new WireError('VERSION_CHANGED', 'it is not what you have seen any more', {
    hint: 'get it again and look at what is new',
  });
}

/** Weak tags are equal to strong ones for If-None-Match, and to nothing for If-Match. */
const tagsOf = (header: string, isWeakFine = true): readonly string[] =>
  header
    .split(',')
    .map((tag) => tag.trim())
    .map((tag) => (isWeakFine ? tag.replace(/^W\//, '') : tag));
