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
    if (rows.length > 0) await datesOf(rows.map(({ key }) => key)).execute(trx);
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
    where old is distinct from excluded
    returning key
  )
  select key from gone union select key from seen`;

/** First and last dates of these persons; who is sighted nowhere any more leaves the register. */
const datesOf = (keys: readonly string[]) => sql`
  with touched as materialized (
    select key, (select min(dated_at) from official_sightings where key = given.key) as first_at,
      (select max(dated_at) from official_sightings where key = given.key) as last_at
    from unnest(${keys}::text[]) as given (key)
  ), gone as (
    delete from officials using touched
    where officials.key = touched.key and touched.first_at is null
  )
  insert into officials as old (key, first_at, last_at)
  select key, first_at, last_at from touched where first_at is not null order by key
  on conflict (key) do update set first_at = excluded.first_at, last_at = excluded.last_at
  where (old.first_at, old.last_at) <> (excluded.first_at, excluded.last_at)`;
