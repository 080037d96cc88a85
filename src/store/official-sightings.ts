import { sql } from 'kysely';
import type { ArticleId } from '../article.ts';
import type { Db } from './database.ts';

/**
 * Writes down whom these saved articles name as officials, as their latest versions have it, all in one go.
 * The same articles again change nothing; whom a new version no longer names is no longer sighted there.
 */
export const observeOfficials = (db: Db, articles: readonly ArticleId[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sighted(articles).execute(trx);
    const touched = sql`${rows.map(({ key }) => key)}::text[] || mark_removals(${articles})`;
    await sql`select refresh_officials(${touched})`.execute(trx);
  });

const longestKey = 200; // characters; an index entry may have 2,704 bytes, and no name is as long

/** Returns the keys whose sightings changed. */
const sighted = (articles: readonly ArticleId[]) => sql<{ key: string }>`
  with given as materialized (
    select id, version, language, dated_at, item -> 'officials' as officials
    from articles where id = any(${articles})
  ), found as materialized (
    select distinct on (given.id, official ->> 'key') given.id as article, official ->> 'key' as key,
      version, official ->> 'name' as name, language, dated_at, official ->> 'rank' as rank,
      official #>> '{post,title}' as title, official #>> '{post,organisation}' as organisation,
      coalesce(official #>> '{post,country}', official ->> 'country') as country,
      official #>> '{post,status}' as status, (official ->> 'confidence')::real as confidence,
      official ->> 'creator' as creator,
      (select place from jsonb_array_elements(official -> 'evidence') with ordinality as p (place, nth)
        order by place -> 'exact' = official -> 'name' desc, nth limit 1) as evidence
    from given, jsonb_array_elements(officials) as official
    where official -> 'anonymous' = 'false' and length(official ->> 'key') between 1 and ${longestKey}
    order by given.id, official ->> 'key', official -> 'post' is null, confidence desc
  ), gone as (
    delete from official_sightings as old using given
    where old.article = given.id and not exists (
      select from found where found.article = old.article and found.key = old.key)
    returning old.key
  ), seen as (
    insert into official_sightings as old (article, key, version, name, language, dated_at, rank,
      title, organisation, country, status, confidence, creator, evidence)
    select article, key, version, name, language, dated_at, rank,
      title, organisation, country, status, confidence, creator, evidence
    from found where evidence is not null order by article, key
    on conflict (article, key) do update set version = excluded.version, name = excluded.name,
      language = excluded.language, dated_at = excluded.dated_at, rank = excluded.rank,
      title = excluded.title, organisation = excluded.organisation, country = excluded.country,
      status = excluded.status, confidence = excluded.confidence, creator = excluded.creator,
      evidence = excluded.evidence
    where (old.version, old.name, old.language, old.dated_at, old.rank, old.title, old.organisation,
        old.country, old.status, old.confidence, old.creator, old.evidence)
      is distinct from (excluded.version, excluded.name, excluded.language, excluded.dated_at,
        excluded.rank, excluded.title, excluded.organisation, excluded.country, excluded.status,
        excluded.confidence, excluded.creator, excluded.evidence)
    returning key
  )
  select key from gone union select key from seen`;
