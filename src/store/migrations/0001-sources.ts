import { type Kysely, sql } from 'kysely';

/** Outlets, their feeds, when a host may be asked again, and the runs that ask. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table outlets (
      key         text primary key,
      declaration jsonb not null,
      state       text not null default 'active' check (state in ('active', 'paused', 'retired')),
      changed_at  timestamptz(3) not null default now()
    );

    create table feeds (
      url          text primary key,
      outlet       text not null,
      state        text not null,
      next_poll_at timestamptz(3) not null,
      life         jsonb not null
    );
    create index feeds_outlet on feeds (outlet);
    create index feeds_due on feeds (next_poll_at);

    create table hosts (
      host            text primary key,
      next_allowed_at timestamptz(3) not null
    );

    create table robots (
      origin     text primary key,
      access     text not null,
      rules      text not null,
      opt_out    text[] not null,
      fetched_at timestamptz(3) not null,
      expires_at timestamptz(3) not null
    );

    create table runs (
      id         text primary key,
      kind       text not null,
      outlets    text[] not null default '{}',
      started_at timestamptz(3) not null default now(),
      ended_at   timestamptz(3)
    )`.execute(db);
};
