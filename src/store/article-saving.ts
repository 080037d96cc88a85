import { sql } from 'kysely';
import type { ArticleRow } from './article-row.ts';
import type { Db } from './database.ts';
import { before } from './ledger.ts';

export interface Saved {
  readonly version: number;
  readonly change: Change;
  readonly changed: boolean; // a text that nobody has reviewed: new or edited
}

export type Change = 'new' | 'edited' | 'retagged' | 'unchanged';

/** One statement for the whole batch, the ledger included: all of it is stored, or none. */
export async function saveArticles(
  db: Db,
  batch: readonly ArticleRow[],
): Promise<readonly Saved[]> {
  const given = `[${batch.map(({ json }) => json).join(',')}]`;
  const { rows } = await sql<{ id: string; version: number; change: Change }>`
    with given as materialized (
      select * from jsonb_to_recordset(${given}::jsonb) as row (
        id text, url text, outlet text, run text, headline text, body text, content_hash text,
        item_hash text, language text, date_published timestamptz, dated_at timestamptz,
        fetched_at timestamptz, capture uuid, countries text[], subjects text[], officials text[],
        entities text[], item jsonb, fingerprint jsonb, search_headline text, search_body text)
    ), archived as (
      insert into article_versions (article, version, headline, body, content_hash, language,
        capture, item, seen_at, replaced_at)
      select old.id, old.version, old.headline, old.body, old.content_hash, old.language,
        old.capture, old.item, old.changed_at, given.fetched_at
      from articles as old join given using (id)
      where old.content_hash <> given.content_hash and given.fetched_at >= old.changed_at
      on conflict do nothing
      returning article
    ), saved as (
      insert into articles as old (id, url, outlet, headline, body, content_hash, item_hash, language,
        date_published, dated_at, seen_at, changed_at, capture, countries, subjects, officials,
        entities, item, fingerprint, search)
      select id, url, outlet, headline, body, content_hash, item_hash, language,
        date_published, dated_at, fetched_at, fetched_at, capture, countries, subjects, officials,
        entities, item, fingerprint,
        setweight(to_tsvector(search_config(language), coalesce(search_headline, headline)), 'A')
          || to_tsvector(search_config(language), coalesce(search_body, body))
      from given order by id
      on conflict (id) do update set
        version = old.version + (old.content_hash <> excluded.content_hash)::int,
        changed_at = case when old.content_hash <> excluded.content_hash
          then excluded.changed_at else old.changed_at end,
        capture = case when old.content_hash <> excluded.content_hash
          then excluded.capture else old.capture end,
        outlet = coalesce(excluded.outlet, old.outlet),
        headline = excluded.headline, body = excluded.body, content_hash = excluded.content_hash,
        item_hash = excluded.item_hash, language = excluded.language,
        date_published = excluded.date_published, dated_at = excluded.dated_at,
        countries = excluded.countries, subjects = excluded.subjects,
        officials = excluded.officials, entities = excluded.entities, item = excluded.item,
        fingerprint = excluded.fingerprint, search = excluded.search
      where excluded.changed_at >= old.changed_at
        and (old.content_hash <> excluded.content_hash or old.item_hash <> excluded.item_hash)
      returning id, version
    ), moved as (
      insert into ledger as row (id, url, outlet, run, state, extracted_at, tagged_at)
      select id, url, outlet, run, 'tagged', clock_timestamp(), clock_timestamp()
      from given order by id
      on conflict (id) do update set state = 'tagged', reason = null, detail = null,
        dropped_at = null, extracted_at = clock_timestamp(), tagged_at = clock_timestamp(),
        clustered_at = null, queued_at = null
      where row.state = any(${before.tagged}) or row.id in (select article from archived)
    )
    select given.id, coalesce(saved.version, old.version, 1) as version,
      case when saved.id is null then 'unchanged'
        when old.id is null then 'new'
        when archived.article is not null then 'edited'
        else 'retagged' end as change
    from given
      left join articles as old using (id)
      left join saved using (id)
      left join archived on archived.article = given.id`.execute(db);
  const results = new Map(rows.map((row) => [row.id, row]));
  return batch.map(({ placeable }) => {
    const { version = 1, change = 'unchanged' } = results.get(placeable.id) ?? {};
    return { version, change, changed: change === 'new' || change === 'edited' };
  });
}
