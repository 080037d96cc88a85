import { type Kysely, sql } from 'kysely';

/** Outlets that only rest, what is wrong with sources and languages, and the hubs that push feeds to us. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    -- A row without a declaration says only that an outlet of the program rests.
    alter table outlets alter column declaration drop not null;

    create table alerts (
      id              uuid primary key,
      kind            text not null,
      subject         text not null,
      outlet          text,
      language        text,
      detail          text not null,
      raised_at       timestamptz(3) not null,
      seen_at         timestamptz(3) not null,
      cleared_at      timestamptz(3),
      acknowledged_at timestamptz(3),
      acknowledged_by text
    );
    create unique index alerts_open on alerts (kind, subject) where cleared_at is null;
    create index alerts_raised on alerts (raised_at desc);

    create table subscriptions (
      feed       text primary key,
      outlet     text not null,
      hub        text not null,
      topic      text not null,
      token      text not null unique,
      secret     text not null,
      state      text not null check (state in ('pending', 'active', 'refused')),
      asked_at   timestamptz(3) not null,
      expires_at timestamptz(3),
      pushed_at  timestamptz(3),
      pushes     integer not null default 0
    )`.execute(db);
};
