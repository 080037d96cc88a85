import { type Kysely, sql } from 'kysely';

/** When an analyst last looked at a story or a watchlist, so that what is new since can be told. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table visits (
      visitor    text not null,
      subject    text not null,
      visited_at timestamptz(3) not null default now(),
      primary key (visitor, subject)
    )`.execute(db);
};
