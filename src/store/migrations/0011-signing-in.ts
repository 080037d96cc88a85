import { type Kysely, sql } from 'kysely';

/** Second factors, one-time links, names elsewhere, and who did what from where. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table users
      add column is_local boolean not null default false,
      add column totp_secret text,
      add column totp_step bigint,
      add column password_at timestamptz(3);
    create unique index users_name_folded on users (lower(name));

    create table recovery_codes (
      user_name   text not null references users on delete cascade,
      code_sha256 text not null,
      used_at     timestamptz(3),
      primary key (user_name, code_sha256)
    );

    create table identities (
      issuer    text not null,
      subject   text not null,
      user_name text not null references users on delete cascade,
      primary key (issuer, subject)
    );

    alter table sessions
      add column id text not null default gen_random_uuid()::text unique,
      add column awaits_code boolean not null default false;

    alter table api_tokens
      add column id text not null default gen_random_uuid()::text unique,
      add column expires_at timestamptz(3);

    create table one_time_links (
      token_sha256 text primary key,
      purpose      text not null check (purpose in ('setup', 'password')),
      user_name    text references users on delete cascade,
      made_by      text not null,
      created_at   timestamptz(3) not null default now(),
      expires_at   timestamptz(3) not null,
      used_at      timestamptz(3),
      check ((purpose = 'password') = (user_name is not null))
    );

    alter table audit add column address text;
    create index audit_actor on audit (actor, id desc);
    create index audit_action on audit (action text_pattern_ops, id desc)`.execute(db);
};
