import { sql } from 'kysely';
import type { ArticleId } from '../article.ts';
import type { Db } from './database.ts';
import { before } from './ledger.ts';
import {
  claim,
  claimArticle,
  claimThese,
  heldBy,
  leaseFailure,
  type Skip,
  skip,
  takeOver,
} from './queue-claims.ts';
import {
  free,
  inSeconds,
  isFree,
  itemOf,
  type Lease,
  type Point,
  type QueueFilter,
  type ReviewItem,
  undecided,
} from './queue-items.ts';
import { toJson } from './rows.ts';

export interface Queueing {
  readonly article: ArticleId;
  readonly language: string;
  readonly priority?: number;
  readonly points?: readonly Point[];
  readonly desk?: string;
  readonly countries?: readonly string[];
  readonly origin?: string;
  readonly story?: string;
  readonly reopen?: boolean; // a new version: one that was decided on is open again
}

/** The analysts' queue: rows with leases. No two hold the same item, and nobody holds one for ever. */
export function reviewQueue(db: Db) {
  return {
    /** Also moves the ledger to `queued`. What is queued already stays where it is. */
    enqueue: (items: readonly Queueing[]) => enqueue(db, items),

    /** The most urgent free item, now leased; nothing when there is none. */
    claim: (lease: Lease, filter: QueueFilter = {}) => claim(db, lease, filter),

    /** This very item. Throws LEASE_HELD with the holder, SECOND_READING, NOT_FOUND. */
    claimArticle: (article: ArticleId, lease: Lease) => claimArticle(db, article, lease),

    /** All of these that can be had now, without waiting for anyone. */
    claimThese: (articles: readonly ArticleId[], lease: Lease) => claimThese(db, articles, lease),

    /** From whoever holds it; the audit log says so. Throws NOT_FOUND, SECOND_READING. */
    takeOver: (article: ArticleId, lease: Lease) => takeOver(db, article, lease),

    /** Gives it back and does not hand it to this analyst again for so long. */
    skip: (article: ArticleId, skipping: Skip) => skip(db, article, skipping),

    /** Extends a lease; a heartbeat. Throws LEASE_HELD when another has it now, LEASE_MISSING. */
    async extend(article: ArticleId, { analyst, leaseSeconds }: Lease): Promise<ReviewItem> {
      const row = await heldBy(db, article, analyst)
        .set({ leaseUntil: inSeconds(leaseSeconds) })
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw await leaseFailure(db, article);
      return itemOf(row);
    },

    /** Lets a lease end this soon unless it is extended: its page was closed. Nothing when it is not held. */
    async leave(article: ArticleId, { analyst, leaseSeconds }: Lease): Promise<void> {
      await heldBy(db, article, analyst)
        .set({ leaseUntil: sql<never>`least(lease_until, ${inSeconds(leaseSeconds)})` })
        .execute();
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
      ).map(itemOf),

    async get(article: ArticleId): Promise<ReviewItem | undefined> {
      const row = await db
        .selectFrom('reviewItems')
        .selectAll()
        .where('article', '=', article)
        .executeTakeFirst();
      return row === undefined ? undefined : itemOf(row);
    },

    /** These, decided or not, in no order. */
    these: async (articles: readonly ArticleId[]): Promise<readonly ReviewItem[]> =>
      (
        await db
          .selectFrom('reviewItems')
          .selectAll()
          .where(sql<boolean>`article = any(${articles})`)
          .execute()
      ).map(itemOf),

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
      return rows.map(itemOf);
    },

    /** How many are open and leased, by desk and language; kept by the table itself, so nothing is scanned. */
    counts: () => countWaiting(db),

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

async function enqueue(db: Db, items: readonly Queueing[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson(items)}::jsonb) as row (
        article text, language text, priority integer, points jsonb, desk text,
        countries text[], origin text, story text, reopen boolean)
    ), queued as (
      insert into review_items as old (article, language, priority, points, desk, countries, origin,
        story, queued_at)
      select article, language, coalesce(priority, 0), coalesce(points, '[]'), coalesce(desk, ''),
        coalesce(countries, '{}'), origin, story, clock_timestamp()
      from given order by article
      on conflict (article) do update set
        state = 'open', language = excluded.language, priority = excluded.priority,
        points = excluded.points, desk = excluded.desk, former_desk = null,
        countries = excluded.countries, origin = excluded.origin, story = excluded.story,
        queued_at = excluded.queued_at, done_at = null, first_review = null, first_reader = null
      where (old.state = 'done' or old.state = 'open' and old.first_review is not null)
        and exists (select from given where given.article = excluded.article and given.reopen)
    )
    update ledger set state = 'queued', queued_at = clock_timestamp(),
      reason = null, detail = null, dropped_at = null
    from given where ledger.id = given.article and ledger.state = any(${before.queued})`.execute(
    db,
  );
}

export interface Waiting {
  readonly desk: string;
  readonly language: string;
  readonly open: number;
  readonly leased: number;
}

async function countWaiting(db: Db): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with held as (
      select desk, language, count(*) as leased from review_items
      where state = 'leased' and not ${isFree} group by desk, language
    )
    select desk, language, undecided - coalesce(leased, 0) as open, coalesce(leased, 0) as leased
    from review_counts left join held using (desk, language)
    where undecided > 0 order by open desc, desk, language`.execute(db);
  return rows;
}

const comesAfter = ({ priority, queuedAt, article }: Place) =>
  sql<boolean>`(-priority, queued_at, article) > (${-priority}::int, ${queuedAt}::timestamptz, ${article}::text)`;
