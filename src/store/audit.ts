import type { Instant } from '../article.ts';
import { actor } from './acting.ts';
import type { Db } from './database.ts';
import { present, toJson, toText } from './rows.ts';

export interface AuditEntry {
  readonly id: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string; //  'lease.take-over'
  readonly subject: string; // id of what it was done to
  readonly facts: Readonly<Record<string, unknown>>;
  readonly address?: string; // from where, when it is known
}

export interface AuditFilter {
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string; // the whole of it, or its beginning up to a dot
  readonly before?: number; // id
}

/** Who did what to what. Rows are only ever added; the table refuses anything else. */
export function audit(db: Db) {
  return {
    /** The address is that of who acts, unless it is given. */
    async add(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
      await db
        .insertInto('audit')
        .values({
          actor: toText(entry.actor),
          action: entry.action,
          subject: toText(entry.subject),
          facts: toJson(entry.facts),
          address: entry.address ?? actor()?.address ?? null,
        })
        .execute();
    },

    /** Latest first. */
    async list(
      { subject, actor: name, action, before }: AuditFilter = {},
      limit = 100,
    ): Promise<readonly AuditEntry[]> {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .$if(subject !== undefined, (query) => query.where('subject', '=', subject as string))
        .$if(name !== undefined, (query) => query.where('actor', '=', name as string))
        .$if(action !== undefined, (query) =>
          query.where(({ or, eb }) =>
            or([
              eb('action', '=', action as string),
              eb('action', 'like', `${escaped(action as string)}.%`),
            ]),
          ),
        )
        .$if(before !== undefined, (query) => query.where('id', '<', before as number))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(present);
    },
  };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
