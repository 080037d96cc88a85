import { type Selectable, sql } from 'kysely';
import type { AlertKind, Finding } from '../../crawlers/findings.ts';
import type { CrawlSchema } from './crawl-schema.ts';
import type { Db } from './database.ts';
import { uuidV7 } from './ids.ts';
import { type Present, present, toJson } from './rows.ts';

/** Something about a source or a language that people should look into. */
export type Alert = Omit<Present<Selectable<CrawlSchema['alerts']>>, 'kind'> & {
  readonly kind: AlertKind;
};

export interface AlertWish {
  readonly cleared?: boolean; // also those that are over
  readonly limit?: number;
}

export function alerts(db: Db) {
  return {
    /** Opens what is found and was not open, keeps what still is, and clears what is over. Returns what is new. */
    reconcile: (findings: readonly Finding[], now: Date): Promise<readonly Finding[]> =>
      db.transaction().execute(async (trx) => {
        const given = findings.map((finding) => ({ id: uuidV7(), ...finding }));
        const { rows } = await sql<{ kind: string; subject: string }>`
          insert into alerts (id, kind, subject, outlet, language, detail, raised_at, seen_at)
          select id, kind, subject, outlet, language, detail, ${now}, ${now}
          from jsonb_to_recordset(${toJson(given)}::jsonb) as row
            (id uuid, kind text, subject text, outlet text, language text, detail text)
          on conflict (kind, subject) where cleared_at is null do update
            set detail = excluded.detail, seen_at = excluded.seen_at
          returning kind, subject, (xmax = 0) as raised`.execute(trx);
        await trx
          .updateTable('alerts')
          .set({ clearedAt: now })
          .where('clearedAt', 'is', null)
          .where('seenAt', '<', now.toISOString() as never)
          .execute();
        const raised = new Set(rows.filter((row) => 'raised' in row && row.raised).map(keyOf));
        return findings.filter((finding) => raised.has(keyOf(finding)));
      }),

    /** Those nobody has acknowledged first, then the newest. */
    async list({ cleared = false, limit = 200 }: AlertWish = {}): Promise<readonly Alert[]> {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .$if(!cleared, (query) => query.where('clearedAt', 'is', null))
        .orderBy(sql`(cleared_at is null and acknowledged_at is null)`, 'desc')
        .orderBy('raisedAt', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => present(row) as Alert);
    },

    /** Someone has seen to it; it stays until it is over. False when there is none, or somebody has already. */
    async acknowledge(id: string, analyst: string, now: Date = new Date()): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('alerts')
        .set({ acknowledgedAt: now, acknowledgedBy: analyst })
        .where(sql<string>`id::text`, '=', id)
        .where('acknowledgedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

const keyOf = ({ kind, subject }: { readonly kind: string; readonly subject: string }): string =>
  `${kind} ${subject}`;
