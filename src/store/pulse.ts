import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';

/** How the line runs: what came in an hour, and how long it took. */
export interface Pulse {
  readonly hours: readonly { readonly hour: Instant; readonly articles: number }[]; // newest first
  readonly lag?: { readonly median: number; readonly p95: number; readonly articles: number }; // seconds, fetched to queued
  readonly oldestOpen?: Instant; // queued and not yet decided
}

const shownHours = 24;
const sample = 500; // the latest articles, for the lag

export function pulse(db: Db) {
  return {
    async now(): Promise<Pulse> {
      const { rows } = await sql<{
        hours: Pulse['hours'];
        median: number | null;
        p95: number | null;
        articles: number;
        oldestOpen: Instant | null;
      }>`
        with latest as materialized (
          select id from articles order by seen_at desc limit ${sample}
        ), lags as (
          select extract(epoch from queued_at - fetched_at)::float8 as seconds
          from ledger join latest using (id) where queued_at >= fetched_at
        )
        select
          (select coalesce(json_agg(json_build_object('hour', hour, 'articles', articles)
              order by hour desc), '[]')
           from (select to_char(date_trunc('hour', seen_at, 'UTC') at time zone 'UTC',
               'YYYY-MM-DD"T"HH24:MI:SS"Z"') as hour, count(*)::int as articles
             from articles where seen_at > now() - ${shownHours} * interval '1 hour'
             group by 1) as counted) as hours,
          (select percentile_cont(0.5) within group (order by seconds) from lags) as median,
          (select percentile_cont(0.95) within group (order by seconds) from lags) as p95,
          (select count(*)::int from lags) as articles,
          (select min(queued_at) from review_items where state <> 'done') as oldest_open`.execute(
        db,
      );
      const [found] = rows;
      const {
        hours = [],
        median = null,
        p95 = null,
        articles = 0,
        oldestOpen = null,
      } = found ?? {};
      return {
        hours,
        ...(median === null || p95 === null ? {} : { lag: { median, p95, articles } }),
        ...(oldestOpen === null ? {} : { oldestOpen }),
      };
    },
  };
}
