import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';

/** Who looked at what, when last. Subjects are 'story:sty-…' and 'watchlist:…'. */
export function visits(db: Db) {
  return {
    /** Notes a visit; the time of the one before, or nothing. */
    async note(visitor: string, subject: string): Promise<Instant | undefined> {
      const { rows } = await sql<{ before: Instant | null }>`
        with old as (select visited_at from visits where visitor = ${visitor} and subject = ${subject}),
        noted as (
          insert into visits (visitor, subject) values (${visitor}, ${subject})
          on conflict (visitor, subject) do update set visited_at = now()
        )
        select (select visited_at from old) as before`.execute(db);
      return rows[0]?.before ?? undefined;
    },

    /** The last visits of these subjects, without noting one. */
    async last(
      visitor: string,
      subjects: readonly string[],
    ): Promise<ReadonlyMap<string, Instant>> {
      const rows = await db
        .selectFrom('visits')
        .select(['subject', 'visitedAt'])
        .where('visitor', '=', visitor)
        .where('subject', 'in', ['', ...subjects])
        .execute();
      return new Map(rows.map(({ subject, visitedAt }) => [subject, visitedAt]));
    },
  };
}
