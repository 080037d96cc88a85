import { sql } from 'kysely';
import pg from 'pg';
import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Database, Db } from './database.ts';

/** What a watcher can ask for. Migration 0012 emits them, in the statement that makes the change. */
export const TOPICS = ['queue', 'stories', 'digests', 'ops'] as const;
export type Topic = (typeof TOPICS)[number];

/** Something changed: look again. It has no contents, so that reading stays a matter of authorisation. */
export interface StoredEvent {
  readonly position: Position;
  readonly at: Instant;
  readonly topic: Topic;
  readonly kind: string; //  'leased'
  readonly ids: readonly string[]; // the first hundred
  readonly count: number; // of all
}

/** A place in the order of events: '7421-118', transaction and number. */
export type Position = `${number}-${number}`;

/** Reading the outbox. It holds the last 100,000 events. */
export function events(db: Db) {
  return {
    /** After everything that has ended by now. */
    async now(): Promise<Position> {
      const { rows } = await sql<{ tx: string }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as tx`.execute(db);
      return `${rows[0]?.tx ?? 0}-0` as Position;
    },

    /** In order, of transactions that no running one can come before. */
    async after(position: Position, limit = 500): Promise<readonly StoredEvent[]> {
      const { tx, id } = partsOf(position);
      const { rows } = await sql<Omit<StoredEvent, 'position'> & { tx: string; id: string }>`
        select tx::text as tx, id::text as id, at, topic, kind, ids, count from events
        where (tx, id) > (${tx}::text::xid8, ${id}::bigint)
          and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, id limit ${limit}`.execute(db);
      return rows.map(({ tx, id, ...event }) => ({
        ...event,
        position: `${tx}-${id}` as Position,
      }));
    },

    /** Whether some event after it is there, also of a transaction that `after` has to wait for. */
    async hasAfter(position: Position): Promise<boolean> {
      const { tx, id } = partsOf(position);
      const { rows } = await sql`select from events
        where (tx, id) > (${tx}::text::xid8, ${id}::bigint) limit 1`.execute(db);
      return rows.length > 0;
    },

    /** Whether nothing after it has been removed, and it is not of another database. */
    async reaches(position: Position): Promise<boolean> {
      const { tx, id } = partsOf(position);
      const { rows } = await sql<{ isKnown: boolean }>`
        select ${tx}::text::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) and (
          coalesce((select max(id) from events), 0) <= ${keptEvents}
          or exists (select from events where (tx, id) <= (${tx}::text::xid8, ${id}::bigint))
        ) as is_known`.execute(db);
      return rows[0]?.isKnown === true;
    },
  };
}

const keptEvents = 100_000; // migration 0012

/** Throws USAGE for what no event carried. */
export function readPosition(text: string): Position {
  if (/^\d{1,19}-\d{1,18}$/.test(text)) return text as Position;
  throw new WireError('USAGE', `${text.slice(0, 50)} is no position of an event`, {
    hint: 'give the id of the last event you saw, or none',
  });
}

/** Below 0 when `a` comes first. */
export function comparePositions(a: Position, b: Position): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const by = BigInt(one.tx) - BigInt(other.tx) || BigInt(one.id) - BigInt(other.id);
  return by === 0n ? 0 : by < 0n ? -1 : 1;
}

function partsOf(position: Position): { readonly tx: string; readonly id: string } {
  const [tx = '0', id = '0'] = position.split('-');
  return { tx, id };
}

export interface Listening {
  readonly isOn: () => boolean; // false where the server or a pooler between cannot notify: then one polls
  readonly close: () => Promise<void>;
}

const againMilliseconds = 5000;

/** Calls back whenever some process has changed something; reconnects by itself. */
export function listenForEvents({ pool }: Pick<Database, 'pool'>, wake: () => void): Listening {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let isOn = false;
  let isClosed = false;

  const lose = (one: pg.Client) => {
    if (client !== one) return;
    client = undefined;
    isOn = false;
    void one.end().catch(() => undefined);
    if (isClosed) return;
    again = setTimeout(() => void connect(), againMilliseconds);
    again.unref();
  };
  const connect = async () => {
    const one = new pg.Client({ ...pool.options, application_name: 'wirewatch events' });
    client = one;
    one.on('error', () => lose(one));
    one.on('end', () => lose(one));
    one.on('notification', wake);
    try {
      await one.connect();
      await one.query('listen wirewatch_events');
      isOn = true;
      wake(); // what happened meanwhile
    } catch {
      lose(one);
    }
  };
  void connect();
  return {
    isOn: () => isOn,
    close: async () => {
      isClosed = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
