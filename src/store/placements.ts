import { sql } from 'kysely';
import type { ArticleId, Placement } from '../article.ts';
import type { Db } from './database.ts';
import { before } from './ledger.ts';
import { toJson } from './rows.ts';

export interface Placing {
  readonly id: ArticleId;
  readonly placement: Placement;
  readonly analyst?: string; // who put it there by hand
}

/** One statement for the whole batch. What an analyst placed by hand, the machine does not move. */
export async function placeArticles(
  db: Db,
  batch: readonly Placing[],
): Promise<readonly undefined[]> {
  const given = batch.map(({ id, placement, analyst }) => ({ article: id, ...placement, analyst }));
  await sql`
    with given as materialized (
      select row.*, articles.dated_at
      from jsonb_to_recordset(${toJson(given)}::jsonb)
        as row (article text, report text, story text, similarity real, analyst text)
      join articles on articles.id = row.article
    ), placed as (
      insert into memberships as old (article, report, story, similarity, placed_by)
      select article, report, story, similarity, analyst from given order by article
      on conflict (article) do update set report = excluded.report, story = excluded.story,
        similarity = excluded.similarity, placed_by = excluded.placed_by, placed_at = now()
      where (old.placed_by is null or excluded.placed_by is not null)
        and (old.report, old.story) <> (excluded.report, excluded.story)
    ), in_story as (
      insert into stories as old (id, updated_at)
      select story, max(dated_at) from given group by story order by story
      on conflict (id) do update set updated_at = excluded.updated_at
      where old.updated_at < excluded.updated_at
    ), in_report as (
      insert into reports (id, story)
      select distinct on (report) report, story from given order by report
      on conflict (id) do nothing
    )
    update ledger set state = 'clustered', clustered_at = clock_timestamp(),
      reason = null, detail = null, dropped_at = null
    from given where ledger.id = given.article and ledger.state = any(${before.clustered})`.execute(
    db,
  );
  return batch.map(() => undefined);
}
