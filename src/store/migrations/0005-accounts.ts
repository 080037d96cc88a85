import { type Kysely, sql } from 'kysely';

/** Analysts, their sessions and tokens; secrets are stored as hashes only. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table users (
      name          text primary key,
      role          text not null check (role in ('reader', 'analyst', 'editor', 'admin')),
      password_hash text,
      settings      jsonb not null default '{}',
      created_at    timestamptz(3) not null default now(),
      disabled_at   timestamptz(3)
    );

    create table sessions (
      token_sha256 text primary key,
      user_name    text not null references users on delete cascade,
      facts        jsonb not null default '{}',
      created_at   timestamptz(3) not null default now(),
      used_at      timestamptz(3) not null default now(),
      expires_at   timestamptz(3) not null
    );
    create index sessions_user on sessions (user_name);

    create table api_tokens (
      token_sha256 text primary key,
      user_name    text not null references users on delete cascade,
      name         text not null,
      scopes       text[] not null,
      created_at   timestamptz(3) not null default now(),
      used_at      timestamptz(3),
      revoked_at   timestamptz(3),
      unique (user_name, name)
    )`.execute(db);
};
