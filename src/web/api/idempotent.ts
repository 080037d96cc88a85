import { createHash } from 'node:crypto';
import type { Context, Next } from 'hono';
import { WireError } from '../../errors.ts';
import type { KeyedRequest } from '../../store/idempotency.ts';
import type { Desk } from '../desk.tsx';

const longestKey = 255; // characters
const keptHeaders = ['Content-Type', 'ETag', 'Location'];

/** A POST with an Idempotency-Key is done once; the same request again has the same answer, for a day. */
export const idempotent =
  ({ store, seat }: Desk) =>
  async (context: Context, next: Next): Promise<Response | undefined> => {
    const key = context.req.header('Idempotency-Key');
    if (key === undefined) {
      await next();
      return undefined;
    }
    if (!/^[\x21-\x7e]+$/.test(key) || key.length > longestKey)
      throw new WireError('USAGE', `a key has 1 to ${longestKey} visible ASCII characters`);
    const asked: KeyedRequest = {
      owner: seat(context).reader.name,
      key,
      request: hashOf(context.req.method, context.req.url, await context.req.text()),
    };
    const kept = await store.idempotency.begin(asked);
    if (kept !== undefined) {
      return new Response(kept.status === 204 ? null : kept.body, {
        status: kept.status,
        headers: { ...kept.headers, 'Idempotency-Replayed': 'true' },
      });
    }
    try {
      await next();
    } finally {
      await keep(asked, context, store.idempotency);
    }
    return undefined;
  };

/** An answer that says something of the request is kept; a failure of ours, or of the moment, is not. */
async function keep(
  asked: KeyedRequest,
  context: Context,
  { finish, forget }: Desk['store']['idempotency'],
): Promise<void> {
  const answer = context.res;
  if (!context.finalized || answer.status >= 500) return forget(asked);
  const headers = Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return finish(asked, { status: answer.status, headers, body: await answer.clone().text() });
}

function hashOf(method: string, address: string, body: string): string {
  const { pathname, search } = new URL(address);
  return createHash('sha256')
    .update([method, `${pathname}${search}`, body].join('\n'))
    .digest('hex');
}
