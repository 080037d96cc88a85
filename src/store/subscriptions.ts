import { sql } from 'kysely';
import type { Hub } from '../../crawlers/hubs.ts';
import type { Db } from './database.ts';
import { present } from './rows.ts';

/** A feed whose news a hub pushes to us, or is asked to. */
export interface Subscription {
  readonly feed: string;
  readonly outlet: string;
  readonly hub: string;
  readonly topic: string;
  readonly token: string; //  names it in the address of the callback; nobody else knows it
  readonly secret: string; // with which the hub signs
  readonly state: 'pending' | 'active' | 'refused';
  readonly askedAt: string;
  readonly expiresAt?: string;
  readonly pushedAt?: string;
  readonly pushes: number;
}

/** A feed that offers a hub, and what we know of it there. */
export interface Offered {
  readonly feed: string;
  readonly outlet: string;
  readonly hub: Hub;
  readonly known?: Pick<Subscription, 'token' | 'secret'>;
}

/** Waits before a hub is asked again, in seconds. */
export interface Patience {
  readonly renewBefore: number; // the end of a lease
  readonly unanswered: number;
  readonly refused: number;
}

export function subscriptions(db: Db) {
  return {
    /** Feeds whose hub is to be asked now: never asked, no answer, refused long ago, or a lease that ends. */
    async due(now: Date, patience: Patience, limit = 100): Promise<readonly Offered[]> {
      const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
      const { rows } = await sql<Omit<Offered, 'known'> & { token?: string; secret?: string }>`
        select feeds.url as feed, feeds.outlet, life->'hub' as hub, token, secret
        from feeds left join subscriptions as known on known.feed = feeds.url
          and known.hub = life->'hub'->>'url' and known.topic = life->'hub'->>'topic'
        where life ? 'hub' and (known.feed is null or asked_at < ${ago(patience.unanswered)} and (
          known.state = 'pending'
          or known.state = 'refused' and asked_at < ${ago(patience.refused)}
          or known.state = 'active' and expires_at < ${ago(-patience.renewBefore)}))
        order by feeds.url limit ${limit}`.execute(db);
      return rows.map(({ feed, outlet, hub, token, secret }) => ({
        feed,
        outlet,
        hub,
        ...(token == null || secret == null ? {} : { known: { token, secret } }),
      }));
    },

    /** Notes that a hub is asked, before it is: its answer may come at once. A running lease stays. */
    async asked(
      wish: Omit<Subscription, 'state' | 'askedAt' | 'pushes'>,
      now: Date,
    ): Promise<void> {
      await db
        .insertInto('subscriptions')
        .values({ ...wish, state: 'pending', askedAt: now })
        .onConflict((conflict) =>
          conflict.column('feed').doUpdateSet({
            ...wish,
            askedAt: now,
            state: sql`case when subscriptions.token = excluded.token and subscriptions.state = 'active'
              then 'active' else 'pending' end`,
          }),
        )
        .execute();
    },

    async byToken(token: string): Promise<Subscription | undefined> {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('token', '=', token)
        .executeTakeFirst();
      return row === undefined ? undefined : (present(row) as Subscription);
    },

    async confirmed(token: string, expiresAt: Date): Promise<void> {
      await db
        .updateTable('subscriptions')
        .set({ state: 'active', expiresAt })
        .where('token', '=', token)
        .execute();
    },

    async refused(token: string): Promise<void> {
      await db
        .updateTable('subscriptions')
        .set({ state: 'refused', expiresAt: null })
        .where('token', '=', token)
        .execute();
    },

    async pushed(token: string, now: Date): Promise<void> {
      await db
        .updateTable('subscriptions')
        .set({ pushedAt: now, pushes: sql`pushes + 1` })
        .where('token', '=', token)
        .execute();
    },

    async list(): Promise<readonly Subscription[]> {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('feed').execute();
      return rows.map((row) => present(row) as Subscription);
    },
  };
}
