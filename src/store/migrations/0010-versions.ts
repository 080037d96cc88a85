import { type Kysely, sql } from 'kysely';

/** What the edit that replaced a version changed; null until it was judged. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table article_versions add column material text[]`.execute(db);
};
