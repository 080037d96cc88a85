import { type Selectable, sql } from 'kysely';
import type { ArticleId, Instant, StoryId } from '../article.ts';
import { WireError } from '../errors.ts';
import { audit } from './audit.ts';
import type { Db } from './database.ts';
import { before } from './ledger.ts';
import { present, toJson } from './rows.ts';
import type { Schema } from './schema.ts';

/** An article that waits for an analyst, is with one, or has been decided on. */
export interface ReviewItem {
  readonly article: ArticleId;
  readonly state: 'open' | 'leased' | 'done'; // leased counts as open once leaseUntil is past
  readonly priority: number; //                   higher comes first
  readonly desk: string;
  readonly language: string;
  readonly story?: StoryId;
  readonly queuedAt: Instant;
  readonly leaseHolder?: string;
  readonly leaseUntil?: Instant;
  readonly doneAt?: Instant;
}

export interface Queueing {
  readonly article: ArticleId;
  readonly language: string;
  readonly priority?: number;
  readonly desk?: string;
  readonly story?: StoryId;
  readonly reopen?: boolean; // a new version: one that was decided on is open again
}

export interface QueueFilter {
  readonly desk?: string;
  readonly languages?: readonly string[];
  readonly story?: string;
}

export interface Lease {
  readonly analyst: string;
  readonly leaseSeconds: number;
}

/** The analysts' queue: rows with leases. No two hold the same item, and nobody holds one for ever. */
export function reviewQueue(db: Db) {
  return {
    /** Also moves the ledger to `queued`. What is queued already stays where it is. */
    enqueue: (items: readonly Queueing[]) => enqueue(db, items),

    /** The most urgent free item, now leased; nothing when there is none. */
    claim: (lease: Lease, filter: QueueFilter = {}) => claim(db, lease, filter),

    /** This very item. Throws LEASE_HELD with the holder, NOT_FOUND. */
    claimArticle: (article: ArticleId, lease: Lease) => claimArticle(db, article, lease),

    /** From whoever holds it; the audit log says so. Throws NOT_FOUND. */
    takeOver: (article: ArticleId, lease: Lease) => takeOver(db, article, lease),

    /** Extends a lease; a heartbeat. Throws LEASE_HELD when another has it now, LEASE_MISSING. */
    async extend(article: ArticleId, { analyst, leaseSeconds }: Lease): Promise<ReviewItem> {
      const row = await heldBy(db, article, analyst)
        .set({ leaseUntil: inSeconds(leaseSeconds) })
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw await leaseFailure(db, article);
      return item(row);
    },

    /** Gives it back. Throws LEASE_HELD, LEASE_MISSING. */
    async release(article: ArticleId, analyst: string): Promise<void> {
      const { numUpdatedRows } = await heldBy(db, article, analyst).set(free).executeTakeFirst();
      if (numUpdatedRows === 0n) throw await leaseFailure(db, article);
    },

    /** Gives back all that an analyst holds: on leaving. */
    async releaseAll(analyst: string): Promise<void> {
      await db
        .updateTable('reviewItems')
        .set(free)
        .where('state', '=', 'leased')
        .where('leaseHolder', '=', analyst)
        .execute();
    },

    /** What an analyst holds, longest lease first. */
    held: async (analyst: string): Promise<readonly ReviewItem[]> =>
      (
        await db
          .selectFrom('reviewItems')
          .selectAll()
          .where('state', '=', 'leased')
          .where('leaseHolder', '=', analyst)
          .where('leaseUntil', '>', sql<never>`now()`)
          .orderBy('leaseUntil', 'desc')
          .execute()
      ).map(item),

    async get(article: ArticleId): Promise<ReviewItem | undefined> {
      const row = await db
        .selectFrom('reviewItems')
        .selectAll()
        .where('article', '=', article)
        .executeTakeFirst();
      return row === undefined ? undefined : item(row);
    },

    /** Those not decided on, in the order in which they are handed out. */
    async list(filter: QueueFilter = {}, page: QueuePage = {}): Promise<readonly ReviewItem[]> {
      const rows = await undecided(db, filter)
        .selectAll()
        .$if(page.after !== undefined, (query) => query.where(comesAfter(page.after as Place)))
        .orderBy('priority', 'desc')
        .orderBy('queuedAt')
        .orderBy('article')
        .limit(page.limit ?? 50)
        .execute();
      return rows.map(item);
    },

    /** How many are open and leased, by desk and language. */
    counts: () =>
      db
        .selectFrom('reviewItems')
        .select(['desk', 'language'])
        .select(sql<number>`count(*) filter (where ${isFree})`.as('open'))
        .select(sql<number>`count(*) filter (where not ${isFree})`.as('leased'))
        .where('state', '<>', 'done')
        .groupBy(['desk', 'language'])
        .orderBy('open', 'desc')
        .execute(),

    /** Puts leases that ran out back to open; claims do not wait for it. Returns how many. */
    async expire(): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('reviewItems')
        .set(free)
        .where('state', '=', 'leased')
        .where('leaseUntil', '<=', sql<never>`now()`)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

type Place = Pick<ReviewItem, 'priority' | 'queuedAt' | 'article'>;
export interface QueuePage {
  readonly after?: Place; // the last one of the page before
  readonly limit?: number;
}

const free = { state: 'open', leaseHolder: null, leaseUntil: null } as const;
const isFree = sql<boolean>`(state = 'open' or state = 'leased' and lease_until <= now())`;
const inSeconds = (seconds: number) => sql<never>`now() + ${seconds}::float8 * interval '1 second'`;

const item = (row: Selectable<Schema['reviewItems']>): ReviewItem =>
  present(row) as unknown as ReviewItem;

async function enqueue(db: Db, items: readonly Queueing[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson(items)}::jsonb) as row (
        article text, language text, priority integer, desk text, story text, reopen boolean)
    ), queued as (
      insert into review_items as old (article, language, priority, desk, story, queued_at)
      select article, language, coalesce(priority, 0), coalesce(desk, ''), story, clock_timestamp()
      from given order by article
      on conflict (article) do update set
        state = 'open', language = excluded.language, priority = excluded.priority,
        desk = excluded.desk, story = excluded.story, queued_at = excluded.queued_at, done_at = null
      where old.state = 'done' and exists (
        select from given where given.article = excluded.article and given.reopen)
    )
    update ledger set state = 'queued', queued_at = clock_timestamp(),
      reason = null, detail = null, dropped_at = null
    from given where ledger.id = given.article and ledger.state = any(${before.queued})`.execute(
    db,
  );
}

async function claim(db: Db, lease: Lease, filter: QueueFilter): Promise<ReviewItem | undefined> {
  const next = undecided(db, filter)
    .select('article')
    .where(isFree)
    .orderBy('priority', 'desc')
    .orderBy('queuedAt')
    .orderBy('article')
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await db
    .updateTable('reviewItems')
    .set(leased(lease))
    .where('article', '=', next)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? undefined : item(row);
}

const leased = ({ analyst, leaseSeconds }: Lease) =>
  ({
    state: 'leased',
    leaseHolder: analyst,
    leaseUntil: inSeconds(leaseSeconds),
  }) as const;

async function claimArticle(db: Db, article: ArticleId, lease: Lease): Promise<ReviewItem> {
  const row = await db
    .updateTable('reviewItems')
    .set(leased(lease))
    .where('article', '=', article)
    .where(({ or, eb }) => or([isFree, eb('leaseHolder', '=', lease.analyst)]))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw await leaseFailure(db, article);
  return item(row);
}

const takeOver = (db: Db, article: ArticleId, lease: Lease): Promise<ReviewItem> =>
  db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('reviewItems')
      .select(['leaseHolder', 'leaseUntil', 'state'])
      .where('article', '=', article)
      .forUpdate()
      .executeTakeFirst();
    if (held === undefined || held.state === 'done') throw await leaseFailure(trx, article);
    const row = await trx
      .updateTable('reviewItems')
      .set(leased(lease))
      .where('article', '=', article)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (held.leaseHolder !== null && held.leaseHolder !== lease.analyst) {
      await audit(trx).add({
        actor: lease.analyst,
        action: 'lease.take-over',
        subject: article,
        facts: { from: held.leaseHolder, until: held.leaseUntil },
      });
    }
    return item(row);
  });

const heldBy = (db: Db, article: ArticleId, analyst: string) =>
  db
    .updateTable('reviewItems')
    .where('article', '=', article)
    .where('state', '=', 'leased')
    .where('leaseHolder', '=', analyst);

/** Why a lease could not be had or kept. */
export async function leaseFailure(db: Db, article: ArticleId): Promise<WireError> {
  const row = await db
    .selectFrom('reviewItems')
    .select(['state', 'leaseHolder', 'leaseUntil'])
    .where('article', '=', article)
    .executeTakeFirst();
  if (row === undefined) return new WireError('NOT_FOUND', `${article} is not in the queue`);
  const { state, leaseHolder, leaseUntil } = row;
  if (state === 'leased' && leaseHolder !== null && leaseUntil !== null) {
    return new WireError('LEASE_HELD', `${leaseHolder} has ${article}`, {
      facts: { holder: leaseHolder, until: leaseUntil },
      hint: 'wait until it is released, or take it over',
    });
  }
  return new WireError('LEASE_MISSING', `${article} is ${state}`, { facts: { state } });
}

const undecided = (db: Db, { desk, languages, story }: QueueFilter) =>
  db
    .selectFrom('reviewItems')
    .where('state', '<>', 'done')
    .$if(desk !== undefined, (query) => query.where('desk', '=', desk as string))
    .$if(story !== undefined, (query) => query.where('story', '=', story as string))
    .$if(languages !== undefined, (query) =>
      query.where('language', 'in', [...(languages ?? []), '']),
    );

const comesAfter = ({ priority, queuedAt, article }: Place) =>
  sql<boolean>`(-priority, queued_at, article) > (${-priority}::int, ${queuedAt}::timestamptz, ${article}::text)`;
