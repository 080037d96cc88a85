import { sql } from 'kysely';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

/** A request that may come twice: whose, under which key, and what exactly it asks. */
export interface KeyedRequest {
  readonly owner: string;
  readonly key: string;
  readonly request: string; // SHA-256 of method, address and body
}

/** An answer as it was given. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answers of the last day, so that a request that is sent again is not done again. */
export function idempotency(db: Db) {
  return {
    /**
     * The answer that was given; nothing when this request is the first, and is to be done now.
     * Throws KEY_REUSED for another request under the key, KEY_IN_USE while the first is being done.
     */
    async begin(asked: KeyedRequest): Promise<KeptAnswer | undefined> {
      await prune(db);
      const { rows } = await sql<Row>`
        insert into idempotency_keys as old (owner, key, request)
        values (${asked.owner}, ${asked.key}, ${asked.request})
        on conflict (owner, key) do update set begun_at = now()
          where old.status is null and old.request = excluded.request
            and old.begun_at < now() - ${abandonedSeconds}::float8 * interval '1 second'
        returning request`.execute(db);
      if (rows.length > 0) return undefined;
      const found = await sql<Row>`select request, status, headers, body from idempotency_keys
        where owner = ${asked.owner} and key = ${asked.key}`.execute(db);
      return answerOf(found.rows[0], asked);
    },

    async finish({ owner, key }: KeyedRequest, answer: KeptAnswer): Promise<void> {
      await sql`update idempotency_keys
        set status = ${answer.status}, headers = ${toJson(answer.headers)}, body = ${answer.body}
        where owner = ${owner} and key = ${key}`.execute(db);
    },

    /** It failed for reasons that are not in the request: the next one is done. */
    async forget({ owner, key }: KeyedRequest): Promise<void> {
      await sql`delete from idempotency_keys
        where owner = ${owner} and key = ${key} and status is null`.execute(db);
    },
  };
}

interface Row {
  readonly request: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

const keptHours = 24;
const abandonedSeconds = 60; // a request takes less; its process was killed
const prunedAtOnce = 100;

function answerOf(row: Row | undefined, asked: KeyedRequest): KeptAnswer {
  if (row !== undefined && row.request !== asked.request) {
    throw new WireError('KEY_REUSED', asked.key, { hint: 'take a new key for a new request' });
  }
  if (row === undefined || row.status === null) {
    throw new WireError('KEY_IN_USE', asked.key, { hint: 'send it again in a moment' });
  }
  return { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' };
}

const prune = (db: Db) =>
  sql`delete from idempotency_keys where (owner, key) in (
    select owner, key from idempotency_keys where begun_at < now() - ${keptHours}::float8 * interval '1 hour'
    order by begun_at limit ${prunedAtOnce} for update skip locked)`.execute(db);
