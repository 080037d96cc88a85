import { type Kysely, sql } from 'kysely';

/** What analysts work on and what they said. Reviews and the audit log are only ever added to. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table review_items (
      article      text primary key,
      state        text not null default 'open' check (state in ('open', 'leased', 'done')),
      priority     integer not null default 0,
      desk         text not null default '',
      language     text not null,
      story        text,
      queued_at    timestamptz(3) not null,
      lease_holder text,
      lease_until  timestamptz(3),
      done_at      timestamptz(3),
      check ((state = 'leased') = (lease_holder is not null)),
      check ((state = 'leased') = (lease_until is not null))
    );
    create index review_items_next on review_items (priority desc, queued_at, article)
      where state <> 'done';
    create index review_items_language on review_items (language, priority desc, queued_at, article)
      where state <> 'done';
    create index review_items_desk on review_items (desk, priority desc, queued_at, article)
      where state <> 'done';
    create index review_items_holder on review_items (lease_holder) where state = 'leased';
    create index review_items_story on review_items (story);

    create table reviews (
      id          bigint generated always as identity primary key,
      article     text not null,
      version     integer not null,
      reviewer    text not null,
      verdict     text not null check (verdict in ('accepted', 'corrected', 'rejected', 'escalated')),
      corrections jsonb not null,
      note        text,
      reason      text,
      reviewed_at timestamptz(3) not null
    );
    create index reviews_article on reviews (article, id desc);
    create index reviews_day on reviews (reviewed_at);
    create index reviews_reviewer on reviews (reviewer, id desc);

    create table audit (
      id      bigint generated always as identity primary key,
      at      timestamptz(3) not null default now(),
      actor   text not null,
      action  text not null,
      subject text not null,
      facts   jsonb not null default '{}'
    );
    create index audit_subject on audit (subject, id desc);

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
    create trigger reviews_append_only before update or delete on reviews
      for each statement execute function refuse_change();
    create trigger audit_append_only before update or delete on audit
      for each statement execute function refuse_change();

    create table digests (
      id         text primary key,
      day        date not null,
      edition    text not null,
      title      text not null,
      content    json not null,
      sha256     text not null,
      created_by text not null,
      created_at timestamptz(3) not null,
      unique (day, edition)
    );

    create table watchlists (
      id         text primary key,
      name       text not null,
      owner      text not null,
      query      jsonb not null,
      created_at timestamptz(3) not null default now(),
      changed_at timestamptz(3) not null default now(),
      unique (owner, name)
    )`.execute(db);
};
