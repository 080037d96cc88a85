import { type Kysely, sql } from 'kysely';

/**
 * The latest version of every article, its earlier ones, and what the desk groups and links.
 * An article's row is written once a version; what changes later (place, review) has tables of its own,
 * so the search index is not touched again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create extension if not exists pg_trgm;

    -- PostgreSQL's stemmer of a language (BCP 47); words as they are for the others.
    create function search_config(language text) returns regconfig
      language sql immutable parallel safe as $$
      select coalesce((array[
        'pg_catalog.arabic', 'pg_catalog.danish', 'pg_catalog.german', 'pg_catalog.greek',
        'pg_catalog.english', 'pg_catalog.spanish', 'pg_catalog.finnish', 'pg_catalog.french',
        'pg_catalog.hungarian', 'pg_catalog.italian', 'pg_catalog.dutch', 'pg_catalog.norwegian',
        'pg_catalog.portuguese', 'pg_catalog.romanian', 'pg_catalog.russian', 'pg_catalog.swedish',
        'pg_catalog.turkish'])[array_position(array[
        'ar', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pt', 'ro', 'ru',
        'sv', 'tr'], split_part(language, '-', 1))], 'pg_catalog.simple')::regconfig $$;

    -- A query in any of these languages: words, "phrases", or, -not.
    create function search_query(words text) returns tsquery
      language sql immutable parallel safe as $$
      select websearch_to_tsquery('pg_catalog.simple', words)
        || websearch_to_tsquery('pg_catalog.arabic', words)
        || websearch_to_tsquery('pg_catalog.danish', words)
        || websearch_to_tsquery('pg_catalog.german', words)
        || websearch_to_tsquery('pg_catalog.greek', words)
        || websearch_to_tsquery('pg_catalog.english', words)
        || websearch_to_tsquery('pg_catalog.spanish', words)
        || websearch_to_tsquery('pg_catalog.finnish', words)
        || websearch_to_tsquery('pg_catalog.french', words)
        || websearch_to_tsquery('pg_catalog.hungarian', words)
        || websearch_to_tsquery('pg_catalog.italian', words)
        || websearch_to_tsquery('pg_catalog.dutch', words)
        || websearch_to_tsquery('pg_catalog.norwegian', words)
        || websearch_to_tsquery('pg_catalog.portuguese', words)
        || websearch_to_tsquery('pg_catalog.romanian', words)
        || websearch_to_tsquery('pg_catalog.russian', words)
        || websearch_to_tsquery('pg_catalog.swedish', words)
        || websearch_to_tsquery('pg_catalog.turkish', words) $$;

    create table articles (
      id             text primary key,
      version        integer not null default 1,
      url            text not null,
      outlet         text,
      headline       text not null,
      body           text not null,
      content_hash   text not null,
      item_hash      text not null,
      language       text not null,
      date_published timestamptz(3),
      dated_at       timestamptz(3) not null,
      seen_at        timestamptz(3) not null,
      changed_at     timestamptz(3) not null,
      capture        uuid,
      countries      text[] not null,
      subjects       text[] not null,
      officials      text[] not null,
      entities       text[] not null,
      item           jsonb not null,
      fingerprint    jsonb not null,
      search         tsvector not null
    );
    create index articles_dated on articles (dated_at desc, id desc);
    create index articles_outlet on articles (outlet, dated_at desc, id desc);
    create index articles_language on articles (language, dated_at desc, id desc);
    create index articles_seen on articles (seen_at, id);
    create index articles_countries on articles using gin (countries);
    create index articles_subjects on articles using gin (subjects);
    create index articles_officials on articles using gin (officials);
    create index articles_entities on articles using gin (entities);
    create index articles_search on articles using gin (search);
    create index articles_headline on articles using gin (headline gin_trgm_ops);

    create table article_versions (
      article      text not null references articles on delete cascade,
      version      integer not null,
      headline     text not null,
      body         text not null,
      content_hash text not null,
      language     text not null,
      capture      uuid,
      item         jsonb not null,
      seen_at      timestamptz(3) not null,
      replaced_at  timestamptz(3) not null,
      primary key (article, version)
    );

    create table stories (
      id         text primary key,
      title      text,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null,
      merged_into text
    );
    create index stories_updated on stories (updated_at desc, id desc) where merged_into is null;

    create table reports (
      id    text primary key,
      story text not null
    );
    create index reports_story on reports (story);

    create table memberships (
      article    text primary key references articles on delete cascade,
      report     text not null,
      story      text not null,
      similarity real not null,
      placed_at  timestamptz(3) not null default now(),
      placed_by  text
    );
    create index memberships_report on memberships (report);
    create index memberships_story on memberships (story, article);

    create table story_links (
      first      text not null,
      second     text not null,
      kind       text not null check (kind in ('must', 'cannot')),
      analyst    text not null,
      linked_at  timestamptz(3) not null default now(),
      primary key (first, second),
      check (first < second)
    );
    create index story_links_second on story_links (second)`.execute(db);
};
