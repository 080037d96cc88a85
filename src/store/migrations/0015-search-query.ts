import { type Kysely, sql } from 'kysely';

/**
 * A query in any language asks for each different form once: eighteen times the same word was eighteen looks at every
 * row, and made the planner expect eighteen times the rows.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create or replace function search_query(words text) returns tsquery
      language sql immutable parallel safe as $$
      select coalesce(string_agg('(' || query::text || ')', ' | ')::tsquery, ''::tsquery) from (
        select distinct websearch_to_tsquery(config::regconfig, words) as query
        from unnest(array[
          'pg_catalog.simple', 'pg_catalog.arabic', 'pg_catalog.danish', 'pg_catalog.german',
          'pg_catalog.greek', 'pg_catalog.english', 'pg_catalog.spanish', 'pg_catalog.finnish',
          'pg_catalog.french', 'pg_catalog.hungarian', 'pg_catalog.italian', 'pg_catalog.dutch',
          'pg_catalog.norwegian', 'pg_catalog.portuguese', 'pg_catalog.romanian',
          'pg_catalog.russian', 'pg_catalog.swedish', 'pg_catalog.turkish']) as config
      ) as each where numnode(query) > 0 $$`.execute(db);
};
