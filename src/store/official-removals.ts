import { sql } from 'kysely';
import type { ArticleId, Instant } from '../article.ts';
import type { Db } from './database.ts';

/** A sighting that an analyst's correction took out of the register; the row stays. */
export interface RemovedSighting {
  readonly article: ArticleId;
  readonly name: string;
  readonly at: Instant; //        the article's date
  readonly removedBy: string;
  readonly removedAt: Instant;
}

/** Those of these keys, latest first. */
export async function removedSightings(
  db: Db,
  keys: readonly string[],
): Promise<readonly RemovedSighting[]> {
  const { rows } = await sql<RemovedSighting>`
    select article, name, dated_at as at, removed_by, removed_at from official_sightings
    where key = any(${keys}) and removed_by is not null
    order by removed_at desc, article limit ${mostShown}`.execute(db);
  return rows;
}

const mostShown = 1_000;
