import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import { uuidV7 } from './ids.ts';
import { present } from './rows.ts';

/** One pass of a crawl or an ingest; the ledger counts by it. */
export interface Run {
  readonly id: string; // sorts by time
  readonly kind: string; // 'crawl', 'ingest', ...
  readonly outlets: readonly string[];
  readonly startedAt: Instant;
  readonly endedAt?: Instant; // not there while it runs, or when it was killed
}

export function runs(db: Db) {
  return {
    async begin(kind: string, outlets: readonly string[] = []): Promise<Run> {
      const row = await db
        .insertInto('runs')
        .values({ id: uuidV7(), kind, outlets: [...outlets] })
        .returningAll()
        .executeTakeFirstOrThrow();
      return present(row) as Run;
    },

    async end(id: string): Promise<void> {
      await db
        .updateTable('runs')
        .set({ endedAt: new Date() })
        .where('id', '=', id)
        .where('endedAt', 'is', null)
        .execute();
    },

    /** Latest first; those before the one of that id. */
    async list(limit = 20, before?: string): Promise<readonly Run[]> {
      const rows = await db
        .selectFrom('runs')
        .selectAll()
        .$if(before !== undefined, (query) => query.where('id', '<', before as string))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => present(row) as Run);
    },
  };
}
