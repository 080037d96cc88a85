import { type Kysely, sql } from 'kysely';

/** Captures in one hash chain, and the ledger: one row, one current state for every URL ever seen. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table captures (
      id              uuid primary key,
      chain_position  bigint not null,
      url             text not null,
      final_url       text not null,
      outlet          text,
      status          integer not null,
      request_headers jsonb not null,
      headers         jsonb not null,
      body            bytea,
      body_encoding   text not null default 'gzip' check (body_encoding in ('gzip', 'identity')),
      body_bytes      bigint not null,
      sha256          text not null,
      previous_hash   text not null,
      record_hash     text not null,
      captured_at     timestamptz(3) not null
    );
    alter table captures alter column body set storage external;
    create unique index captures_chain on captures (chain_position);
    create index captures_url on captures (md5(url), captured_at);

    create table capture_chain (
      id             integer primary key check (id = 1),
      chain_position bigint not null,
      record_hash    text not null
    );
    insert into capture_chain values (1, 0, repeat('0', 64));

    create table ledger (
      id            text primary key,
      url           text not null,
      outlet        text,
      run           text,
      state         text not null,
      reason        text,
      detail        text,
      discovered_at timestamptz(3) not null default now(),
      fetched_at    timestamptz(3),
      extracted_at  timestamptz(3),
      tagged_at     timestamptz(3),
      clustered_at  timestamptz(3),
      queued_at     timestamptz(3),
      dropped_at    timestamptz(3),
      source        text,
      announcement  text,
      headline      text,
      published_at  timestamptz(3),
      capture       uuid,
      sha256        text,
      visits        integer not null default 0,
      attempts      integer not null default 0,
      due_at        timestamptz(3),
      leased_until  timestamptz(3),
      check ((state = 'dropped') = (reason is not null)),
      check (case state
        when 'discovered' then true
        when 'fetched'    then fetched_at is not null
        when 'extracted'  then extracted_at is not null
        when 'tagged'     then tagged_at is not null
        when 'clustered'  then clustered_at is not null
        when 'queued'     then queued_at is not null
        when 'dropped'    then dropped_at is not null
        else false end)
    );
    create index ledger_run on ledger (run, state);
    create index ledger_outlet on ledger (outlet, state);
    create index ledger_due on ledger (outlet, due_at) where due_at is not null;
    create index ledger_unfinished on ledger (discovered_at) where state not in ('queued', 'dropped');
    create index ledger_dropped on ledger (reason, dropped_at) where state = 'dropped'`.execute(db);
};
