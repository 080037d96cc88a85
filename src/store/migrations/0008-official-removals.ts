import { type Kysely, sql } from 'kysely';

/**
 * What an analyst took out of the register stays a row and says by whom: the article's latest review decides, and
 * reviews are only ever added. The start file of office holders stands apart from what texts say.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table official_sightings add removed_by text, add removed_at timestamptz(3);
    create view standing_sightings as select * from official_sightings where removed_by is null;

    -- A decision that was taken back ('undone') removes nothing.
    create view official_removals as
    select article, official ->> 'key' as key, reviewer, reviewed_at
    from (
      select distinct on (article) article, reviewer, reviewed_at, corrections, reason
      from reviews order by article, id desc
    ) as latest
      join articles on articles.id = latest.article,
      jsonb_array_elements(coalesce(corrections -> 'removed', '[]') || coalesce(corrections -> 'retyped', '[]')) as gone,
      jsonb_array_elements(item -> 'officials') as official
    where reason is distinct from 'undone'
      and gone ->> 'tag' = 'official' and gone -> 'name' = official -> 'name';

    -- Brings the marks in line with the reviews; gives the keys whose sightings changed.
    create function mark_removals(given text[]) returns text[] language sql as $$
      with wanted as (
        select distinct on (article, key) article, key, reviewer, reviewed_at
        from official_sightings left join official_removals using (article, key)
        where article = any(given)
      ), changed as (
        update official_sightings as old set removed_by = reviewer, removed_at = reviewed_at
        from wanted where old.article = wanted.article and old.key = wanted.key
          and (old.removed_by, old.removed_at) is distinct from (reviewer, reviewed_at)
        returning old.key
      )
      select coalesce(array_agg(distinct key), '{}') from changed
    $$;

    -- First and last dates of these persons; who is sighted nowhere any more leaves the register.
    create function refresh_officials(given text[]) returns void language sql as $$
      with touched as materialized (
        select key, (select min(dated_at) from standing_sightings where key = wanted.key) as first_at,
          (select max(dated_at) from standing_sightings where key = wanted.key) as last_at
        from unnest(given) as wanted (key)
      ), gone as (
        delete from officials using touched
        where officials.key = touched.key and touched.first_at is null
      )
      insert into officials as old (key, first_at, last_at)
      select key, first_at, last_at from touched where first_at is not null order by key
      on conflict (key) do update set first_at = excluded.first_at, last_at = excluded.last_at
      where (old.first_at, old.last_at) <> (excluded.first_at, excluded.last_at)
    $$;

    create function review_marks_removals() returns trigger language plpgsql as $$
      begin
        perform refresh_officials(mark_removals(array[new.article]));
        return null;
      end $$;
    create trigger reviews_mark_removals after insert on reviews
      for each row execute function review_marks_removals();
    select refresh_officials(mark_removals(array(select distinct article from reviews)));

    create table official_start_file (
      key         text not null,
      name        text not null,
      country     text,
      title       text not null,
      from_year   int,
      until_year  int,
      as_of       text not null,
      source      text not null,
      primary key (key, name, title)
    )`.execute(db);
};
