import { type Kysely, sql } from 'kysely';

/** Jobs that failed for good, with what is needed to run them again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table quarantine (
      id             text primary key,
      queue          text not null,
      job            text not null,
      item           text not null,
      code           text not null,
      message        text not null,
      facts          jsonb not null default '{}',
      payload        jsonb not null,
      attempts       integer not null,
      quarantined_at timestamptz(3) not null default now(),
      replayed_at    timestamptz(3)
    );
    create unique index quarantine_open on quarantine (queue, job) where replayed_at is null;
    create index quarantine_code on quarantine (code, quarantined_at) where replayed_at is null;
    create index quarantine_item on quarantine (item)`.execute(db);
};
