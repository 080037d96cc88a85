import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import { audit } from './audit.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

/** A desk's rule as it was from a moment on; versions are only ever added. */
export interface StoredRule {
  readonly desk: string;
  readonly version: number;
  readonly rule: unknown; // of whatever version wrote it: parsed where it is used
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export function priorityRules(db: Db) {
  return {
    /** The one in force of every desk that has its own. */
    current: async (): Promise<readonly StoredRule[]> =>
      await db
        .selectFrom('priorityRules')
        .distinctOn('desk')
        .selectAll()
        .orderBy('desk')
        .orderBy('version', 'desc')
        .execute(),

    /** All of a desk, latest first. */
    versions: async (desk: string): Promise<readonly StoredRule[]> =>
      await db
        .selectFrom('priorityRules')
        .selectAll()
        .where('desk', '=', desk)
        .orderBy('version', 'desc')
        .execute(),

    /** A further version; returns its number. */
    save: (desk: string, rule: object, analyst: string): Promise<number> =>
      db.transaction().execute(async (trx) => {
        const { version } = await trx
          .insertInto('priorityRules')
          .values({
            desk,
            version: sql<number>`(select coalesce(max(version), 0) + 1 from priority_rules
              where desk = ${desk})`,
            rule: toJson(rule),
            createdBy: analyst,
          })
          .returning('version')
          .executeTakeFirstOrThrow();
        await audit(trx).add({
          actor: analyst,
          action: 'priority-rule.save',
          subject: desk,
          facts: { version },
        });
        return version;
      }),
  };
}
