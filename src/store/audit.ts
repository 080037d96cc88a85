import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

export interface AuditEntry {
  readonly id: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string; //  'lease.take-over'
  readonly subject: string; // id of what it was done to
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Who did what to what. Rows are only ever added; the table refuses anything else. */
export function audit(db: Db) {
  return {
    async add(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
      await db
        .insertInto('audit')
        .values({ ...entry, facts: toJson(entry.facts) })
        .execute();
    },

    /** Latest first. */
    list: (filter: { readonly subject?: string; readonly before?: number } = {}, limit = 100) =>
      db
        .selectFrom('audit')
        .selectAll()
        .$if(filter.subject !== undefined, (query) =>
          query.where('subject', '=', filter.subject as string),
        )
        .$if(filter.before !== undefined, (query) =>
          query.where('id', '<', filter.before as number),
        )
        .orderBy('id', 'desc')
        .limit(limit)
        .execute() satisfies Promise<readonly AuditEntry[]>,
  };
}
