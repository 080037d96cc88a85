import { sql } from 'kysely';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

/** An outlet with the addresses of its sources. */
export interface Declared {
  readonly key: string;
  readonly sources: readonly string[];
}

/**
 * The outlets of these that have something to do by now, the longest overdue first: a source to poll, a document that
 * a source refers on to, or a page to visit. What no declaration leads to any more is not asked for.
 */
export async function dueOutlets(
  db: Db,
  declared: readonly Declared[],
  now: Date,
): Promise<readonly string[]> {
  const keys = declared.map(({ key }) => key);
  const urls = declared.flatMap(({ sources }) => sources);
  const { rows } = await sql<{ key: string }>`
    with due as (
      select outlet as key, next_poll_at as since from feeds
      where next_poll_at <= ${now} and outlet = any(${keys}) and (url = any(${urls}) or exists (
        select from feeds as parent
        where parent.outlet = feeds.outlet
          and parent.life->'leadsTo' @> jsonb_build_array(jsonb_build_object('url', feeds.url))))
      union all
      select key, due_at from unnest(${keys}::text[]) as key
      cross join lateral (
        select due_at from ledger
        where outlet = key and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
        order by due_at limit 1) as page
    )
    select key from due group by key order by min(since), key`.execute(db);
  return rows.map(({ key }) => key);
}

/** A feed of which nothing is known but its address. */
export interface NewFeed {
  readonly url: string;
  readonly outlet: string;
  readonly life: object;
}

/** Notes sources that were never polled as due now; known ones stay as they are. */
export async function introduceFeeds(db: Db, feeds: readonly NewFeed[], now: Date): Promise<void> {
  if (feeds.length === 0) return;
  await sql`
    insert into feeds (url, outlet, state, next_poll_at, life)
    select url, outlet, 'candidate', ${now}, life
    from jsonb_to_recordset(${toJson(feeds)}::jsonb) as row (url text, outlet text, life jsonb)
    on conflict (url) do nothing`.execute(db);
}
