import { type Kysely, sql } from 'kysely';

/**
 * The register of officials. A sighting is one person in one article as its latest version has it: with a date,
 * a source and the place in the text. Names and posts are read from sightings, never written beside them.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table official_sightings (
      article      text not null references articles on delete cascade,
      key          text not null,
      version      int not null,
      name         text not null,
      language     text not null,
      dated_at     timestamptz(3) not null,
      rank         text,
      title        text,
      organisation text,
      country      text,
      status       text check (status in ('current', 'former', 'acting', 'candidate')),
      confidence   real not null,
      creator      text not null,
      evidence     jsonb not null,
      primary key (article, key)
    );
    create index official_sightings_key on official_sightings (key, dated_at, article);
    create index official_sightings_name on official_sightings using gin (name gin_trgm_ops);

    create table officials (
      key      text primary key,
      first_at timestamptz(3) not null,
      last_at  timestamptz(3) not null
    );
    create index officials_last on officials (last_at desc, key);

    create table official_merges (
      id         bigint generated always as identity primary key,
      kind       text not null check (kind in ('merge', 'separate')),
      into_key   text not null,
      other_key  text not null,
      analyst    text not null,
      decided_at timestamptz(3) not null default now(),
      check (into_key <> other_key)
    );
    create index official_merges_other on official_merges (other_key, id desc);
    create trigger official_merges_append_only before update or delete on official_merges
      for each statement execute function refuse_change();

    -- A merge holds until a later one of the same key, or until the two are said to be separate.
    create view official_roots as
    with recursive held as (
      select other_key, into_key from official_merges as decided
      where kind = 'merge' and not exists (
        select from official_merges as later
        where later.id > decided.id and later.other_key = decided.other_key
          and (later.kind = 'merge' or later.into_key = decided.into_key))
    ), up as (
      select other_key as key, into_key as root, 1 as depth from held
      union all
      select up.key, held.into_key, depth + 1
      from up join held on held.other_key = up.root where depth < 100
    )
    select distinct on (key) key, root from up order by key, depth desc`.execute(db);
};
