import { sql } from 'kysely';
import type { ArticleId, CaptureId, Instant, LedgerState, Url } from '../article.ts';
import { articleId } from '../text/urls.ts';
import type { Db } from './database.ts';
import { type Present, present, toText } from './rows.ts';

/** A URL seen for the first time; http and https, AMP, mobile and print spellings of an address are one. */
export interface Discovery {
  readonly url: string;
  readonly outlet?: string;
  readonly run?: string;
}

export interface LedgerRow {
  readonly id: ArticleId;
  readonly url: Url;
  readonly outlet?: string;
  readonly run?: string;
  readonly state: LedgerState;
  readonly reason?: string; // why it was dropped: an error code, or a word of the crawler
  readonly detail?: string;
  readonly capture?: CaptureId; // of a crawl
  readonly discoveredAt: Instant;
  readonly fetchedAt?: Instant;
  readonly extractedAt?: Instant;
  readonly taggedAt?: Instant;
  readonly clusteredAt?: Instant;
  readonly queuedAt?: Instant;
  readonly droppedAt?: Instant;
}

export interface LedgerFilter {
  readonly run?: string;
  readonly outlet?: string;
  readonly state?: LedgerState;
  readonly reason?: string;
}

/** How many URLs stand where; they add up to `total`, and the reasons to `states.dropped`. */
export interface LedgerCounts {
  readonly total: number;
  readonly states: Readonly<Record<LedgerState, number>>;
  readonly reasons: Readonly<Record<string, number>>; // of the dropped
}

type Step = Exclude<LedgerState, 'discovered' | 'dropped'>;

/** Every URL ever seen has one row and one current state. A step that is repeated changes nothing. */
export function ledger(db: Db) {
  return {
    /** Rows for those that are new, which it returns; the others stay as they are. */
    async discover(found: readonly Discovery[]): Promise<readonly LedgerRow[]> {
      const values = new Map(
        found.map(({ url, outlet, run }) => {
          const id = articleId(url);
          return [
            id,
            { id, url, outlet: outlet ?? null, run: run ?? null, state: 'discovered' as const },
          ];
        }),
      );
      if (values.size === 0) return [];
      const rows = await db
        .insertInto('ledger')
        // In one order everywhere, so that two crawlers with the same links never wait for each other in a circle.
        .values([...values.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .execute();
      return rows.map(ledgerRow);
    },

    /** Moves those that stand before the step to it; a dropped one comes back to life. */
    async reach(ids: readonly ArticleId[], step: Step): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('ledger')
        .set({
          state: step,
          [`${step}At`]: sql`clock_timestamp()`,
          reason: null,
          detail: null,
          droppedAt: null,
        })
        .where('id', 'in', lockedInOrder(db, ids))
        .where('state', 'in', before[step])
        .execute();
    },

    /** Ends the way of those that are not with the analysts yet. */
    async drop(ids: readonly ArticleId[], reason: string, detail?: string): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('ledger')
        .set({
          state: 'dropped',
          reason,
          detail: detail === undefined ? null : toText(detail),
          droppedAt: sql`clock_timestamp()`,
        })
        .where('id', 'in', lockedInOrder(db, ids))
        .where('state', '<>', 'queued')
        .where(sql<boolean>`(state <> 'dropped' or reason <> ${reason})`)
        .execute();
    },

    async get(id: ArticleId): Promise<LedgerRow | undefined> {
      const row = await db.selectFrom('ledger').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : ledgerRow(row);
    },

    /** By id, after the one given: pages that never skip or repeat a row. */
    async list(
      filter: LedgerFilter = {},
      { after = '', limit = 100 }: { readonly after?: string; readonly limit?: number } = {},
    ): Promise<readonly LedgerRow[]> {
      const rows = await filtered(db, filter)
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(ledgerRow);
    },

    async counts(filter: LedgerFilter = {}): Promise<LedgerCounts> {
      const rows = await filtered(db, filter)
        .select(['state', 'reason', sql<number>`count(*)`.as('urls')])
        .groupBy(['state', 'reason'])
        .execute();
      const states = { ...noUrls };
      const reasons: Record<string, number> = {};
      for (const { state, reason, urls } of rows) {
        states[state] += urls;
        if (reason !== null) reasons[reason] = urls;
      }
      return { total: rows.reduce((sum, { urls }) => sum + urls, 0), states, reasons };
    },

    /**
     * Those on their way that have not moved for a while: their job was lost, and may be added again.
     * What a crawl has yet to visit is not among them: the ledger itself is its queue.
     */
    async unfinished({
      olderThanSeconds,
      limit = 1000,
    }: {
      readonly olderThanSeconds: number;
      readonly limit?: number;
    }): Promise<readonly LedgerRow[]> {
      const rows = await db
        .selectFrom('ledger')
        .selectAll()
        .where('state', 'not in', ['queued', 'dropped'])
        .where(sql<boolean>`(state <> 'discovered' or due_at is null)`)
        .where(
          sql<boolean>`greatest(discovered_at, fetched_at, extracted_at, tagged_at, clustered_at)
            < now() - ${olderThanSeconds}::float8 * interval '1 second'`,
        )
        .orderBy('discoveredAt')
        .limit(limit)
        .execute();
      return rows.map(ledgerRow);
    },
  };
}

/** From where a step may be reached. */
export const before = {
  fetched: ['discovered', 'dropped'],
  extracted: ['discovered', 'dropped', 'fetched'],
  tagged: ['discovered', 'dropped', 'fetched', 'extracted'],
  clustered: ['discovered', 'dropped', 'fetched', 'extracted', 'tagged'],
  queued: ['discovered', 'dropped', 'fetched', 'extracted', 'tagged', 'clustered'],
} satisfies Record<Step, readonly LedgerState[]>;

const noUrls: Record<LedgerState, number> = {
  discovered: 0,
  fetched: 0,
  extracted: 0,
  tagged: 0,
  clustered: 0,
  queued: 0,
  dropped: 0,
};

const lockedInOrder = (db: Db, ids: readonly ArticleId[]) =>
  db
    .selectFrom('ledger')
    .select('id')
    .where(sql<boolean>`id = any(${ids})`)
    .orderBy('id')
    .forNoKeyUpdate();

const filtered = (db: Db, { run, outlet, state, reason }: LedgerFilter) =>
  db
    .selectFrom('ledger')
    .$if(run !== undefined, (query) => query.where('run', '=', run as string))
    .$if(outlet !== undefined, (query) => query.where('outlet', '=', outlet as string))
    .$if(state !== undefined, (query) => query.where('state', '=', state as LedgerState))
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason as string));

const ledgerRow = (row: Parameters<typeof present>[0]): LedgerRow =>
  present(row) as Present<object> as LedgerRow;
