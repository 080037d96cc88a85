import { type Kysely, sql } from 'kysely';

/** Desks with a filter and a rule of their own, selections, skipped items, second readings, and counts that need no scan. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table review_items
      add column countries text[] not null default '{}',
      add column origin text,
      add column points jsonb not null default '[]',
      add column former_desk text,
      add column first_review bigint,
      add column first_reader text;
    update review_items set countries = articles.countries
      from articles where articles.id = review_items.article and state <> 'done';

    create index review_items_countries on review_items using gin (countries) where state <> 'done';
    create index review_items_desk_language
      on review_items (desk, language, priority desc, queued_at, article) where state <> 'done';

    create table desks (
      name         text primary key,
      position     integer not null,
      filter       jsonb not null,
      second_share real not null default 0 check (second_share between 0 and 100),
      changed_by   text not null,
      changed_at   timestamptz(3) not null default now()
    );

    create table priority_rules (
      desk       text not null,
      version    integer not null,
      rule       jsonb not null,
      created_by text not null,
      created_at timestamptz(3) not null default now(),
      primary key (desk, version)
    );
    create trigger priority_rules_append_only before update or delete on priority_rules
      for each statement execute function refuse_change();

    create table review_selections (
      analyst     text not null,
      article     text not null,
      selected_at timestamptz(3) not null default now(),
      primary key (analyst, article)
    );

    create table review_skips (
      analyst text not null,
      article text not null,
      until   timestamptz(3) not null,
      primary key (analyst, article)
    );

    create table review_preferences (
      analyst   text primary key,
      languages text[] not null
    );

    create table second_readings (
      second         bigint primary key,
      first          bigint not null,
      article        text not null,
      desk           text not null,
      language       text not null,
      first_reader   text not null,
      second_reader  text not null,
      first_verdict  text not null,
      second_verdict text not null,
      agreed         boolean not null,
      read_at        timestamptz(3) not null
    );
    create index second_readings_day on second_readings (read_at);

    -- How many wait, by desk and language: claims leave it alone, so that they do not wait for each other.
    create table review_counts (
      desk      text not null,
      language  text not null,
      undecided bigint not null,
      primary key (desk, language)
    );
    insert into review_counts
      select desk, language, count(*) from review_items where state <> 'done' group by desk, language;

    create function count_review_items() returns trigger language plpgsql as $$
      declare changes review_counts[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(row(desk, language, change)::review_counts) into changes from (
            select desk, language, count(*) as change from after_rows
            where state <> 'done' group by desk, language) as counted;
        elsif tg_op = 'DELETE' then
          select array_agg(row(desk, language, change)::review_counts) into changes from (
            select desk, language, -count(*) as change from before_rows
            where state <> 'done' group by desk, language) as counted;
        else
          select array_agg(row(desk, language, change)::review_counts) into changes from (
            select desk, language, sum(change) as change from (
              select desk, language, 1 as change from after_rows where state <> 'done'
              union all
              select desk, language, -1 from before_rows where state <> 'done'
            ) as changed group by desk, language having sum(change) <> 0) as counted;
        end if;
        if changes is null then return null; end if;
        -- An upsert fires two of these triggers; without one lock for all counters, two could wait in a circle.
        perform pg_advisory_xact_lock(hashtextextended('review_counts', 0));
        insert into review_counts as counter select * from unnest(changes)
          on conflict (desk, language) do update set undecided = counter.undecided + excluded.undecided;
        return null;
      end $$;
    create trigger review_items_inserted after insert on review_items
      referencing new table as after_rows
      for each statement execute function count_review_items();
    create trigger review_items_deleted after delete on review_items
      referencing old table as before_rows
      for each statement execute function count_review_items();
    create trigger review_items_updated after update on review_items
      referencing old table as before_rows new table as after_rows
      for each statement execute function count_review_items()`.execute(db);
};
