import { sql } from 'kysely';
import { countDay, type Day } from '../../crawlers/feed-volume.ts';
import type { LanguageDays, WallCount } from '../../crawlers/findings.ts';
import type { Db } from './database.ts';

const historyDays = 29; // as feed-volume.ts compares them

/** New articles a day of every outlet in every of its languages, four weeks back; days without any stand with 0. */
export async function languageDays(db: Db, now: Date): Promise<readonly LanguageDays[]> {
  const { rows } = await sql<Day & { outlet: string; language: string }>`
    select outlet, language, to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(*)::int as items
    from articles
    where seen_at >= ${now}::timestamptz - ${historyDays}::int * interval '1 day'
      and outlet is not null and language <> 'und'
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  const lines = new Map<string, LanguageDays>();
  for (const { outlet, language, day, items } of rows) {
    const key = `${outlet} ${language}`;
    const days = countDay(lines.get(key)?.days ?? [], new Date(day), items);
    lines.set(key, { outlet, language, days });
  }
  return [...lines.values()];
}

/** Outlets with pages of the last day that are no articles but walls, and how it was in the four weeks before. */
export async function wallCounts(db: Db, now: Date): Promise<readonly WallCount[]> {
  const { rows } = await sql<WallCount>`
    with day as (select ${now}::timestamptz - interval '1 day' as began,
      ${now}::timestamptz - ${historyDays}::int * interval '1 day' as history),
    walled as (
      select outlet, count(*)::int as walls from ledger, day
      where state = 'dropped' and reason = 'EXTRACT_NOT_ARTICLE' and dropped_at >= day.began
        and outlet is not null
      group by outlet)
    select walled.outlet, walls, before.* from walled, day, lateral (
      select
        count(*) filter (where state <> 'dropped' and fetched_at >= day.began)::int as articles,
        count(*) filter (where state <> 'dropped' and fetched_at < day.began)::int as articles_before,
        count(*) filter (where reason = 'EXTRACT_NOT_ARTICLE' and dropped_at < day.began)::int
          as walls_before
      from ledger where outlet = walled.outlet and discovered_at >= day.history) as before`.execute(
    db,
  );
  return rows;
}
