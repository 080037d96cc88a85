import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import { uuidV7 } from './ids.ts';
import { present, toJson, toText } from './rows.ts';

/** A job that failed for good, with what is needed to run it again. */
export interface Quarantined {
  readonly id: string;
  readonly queue: string;
  readonly job: string; //    id of the job
  readonly item: string; //   what it was about: an article's id, an outlet's key
  readonly code: string; //   of errors.ts; 'BUG' for a failure that has none
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly payload: object; // of the job: ids only
  readonly attempts: number;
  readonly quarantinedAt: Instant;
  readonly replayedAt?: Instant;
}

export interface QuarantineFilter {
  readonly queue?: string;
  readonly code?: string;
  readonly item?: string;
}

export function quarantine(db: Db) {
  return {
    /** The same job again is the same row, with the latest reason. */
    async put(entry: Omit<Quarantined, 'id' | 'quarantinedAt' | 'replayedAt'>): Promise<void> {
      const values = {
        code: entry.code,
        message: toText(entry.message),
        facts: toJson(entry.facts),
        payload: toJson(entry.payload),
        attempts: entry.attempts,
        quarantinedAt: new Date(),
      };
      await db
        .insertInto('quarantine')
        .values({ id: uuidV7(), queue: entry.queue, job: entry.job, item: entry.item, ...values })
        .onConflict((conflict) =>
          conflict.columns(['queue', 'job']).where('replayedAt', 'is', null).doUpdateSet(values),
        )
        .execute();
    },

    /** What waits to be replayed, latest first; pages by the last one of the page before. */
    async list(
      filter: QuarantineFilter = {},
      limit = 100,
      after?: Pick<Quarantined, 'quarantinedAt' | 'id'>,
    ): Promise<readonly Quarantined[]> {
      const rows = await waiting(db, filter)
        .selectAll()
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(quarantined_at, id) < (${after?.quarantinedAt}::timestamptz, ${after?.id}::text)`,
          ),
        )
        .orderBy('quarantinedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => present(row) as Quarantined);
    },

    /** How many wait, by queue and code. */
    counts: (): Promise<readonly { queue: string; code: string; count: number }[]> =>
      waiting(db, {})
        .select(({ fn }) => ['queue', 'code', fn.countAll<number>().as('count')])
        .groupBy(['queue', 'code'])
        .orderBy('count', 'desc')
        .execute(),

    /** Takes them out of the quarantine; the caller adds their jobs again. Each is given out once. */
    async take(
      filter: QuarantineFilter & { readonly ids?: readonly string[] },
    ): Promise<readonly Quarantined[]> {
      const rows = await db
        .updateTable('quarantine')
        .set({ replayedAt: new Date() })
        .where(
          'id',
          'in',
          waiting(db, filter)
            .select('id')
            .$if(filter.ids !== undefined, (query) =>
              query.where('id', 'in', [...(filter.ids ?? []), '']),
            )
            .forUpdate()
            .skipLocked(),
        )
        .returningAll()
        .execute();
      return rows.map((row) => present(row) as Quarantined);
    },
  };
}

const waiting = (db: Db, { queue, code, item }: QuarantineFilter) =>
  db
    .selectFrom('quarantine')
    .where('replayedAt', 'is', null)
    .$if(queue !== undefined, (query) => query.where('queue', '=', queue as string))
    .$if(code !== undefined, (query) => query.where('code', '=', code as string))
    .$if(item !== undefined, (query) => query.where('item', '=', item as string));
