import { type Selectable, sql } from 'kysely';
import type { ArticleId, Instant, StoryId } from '../article.ts';
import type { Db } from './database.ts';
import { present } from './rows.ts';
import type { Schema } from './schema.ts';

/** An article that waits for an analyst, is with one, or has been decided on. */
export interface ReviewItem {
  readonly article: ArticleId;
  readonly state: 'open' | 'leased' | 'done'; // leased counts as open once leaseUntil is past
  readonly priority: number; //                   higher comes first
  readonly points: readonly Point[]; //           why it has its priority; empty when nobody scored it
  readonly desk: string; //                       '' is the common one
  readonly formerDesk?: string; //                where an escalated item came from
  readonly language: string;
  readonly countries: readonly string[];
  readonly origin?: string; //                    where the report comes from: copies share it
  readonly story?: StoryId;
  readonly queuedAt: Instant;
  readonly leaseHolder?: string;
  readonly leaseUntil?: Instant;
  readonly doneAt?: Instant;
  readonly firstReview?: number; //               decided once; a second reader decides again, unseeing
  readonly firstReader?: string;
}

/** One line of a priority rule that applied. */
export interface Point {
  readonly reason: string;
  readonly points: number;
}

export interface QueueFilter {
  readonly desk?: string;
  readonly languages?: readonly string[];
  readonly country?: string;
  readonly story?: string;
  readonly reader?: string; // without what this analyst has decided on and another reads again
}

export interface Lease {
  readonly analyst: string;
  readonly leaseSeconds: number;
}

export const itemOf = (row: Selectable<Schema['reviewItems']>): ReviewItem =>
  present(row) as unknown as ReviewItem;

export const free = { state: 'open', leaseHolder: null, leaseUntil: null } as const;
export const isFree = sql<boolean>`(state = 'open' or state = 'leased' and lease_until <= now())`;
export const inSeconds = (seconds: number) =>
  sql<never>`now() + ${seconds}::float8 * interval '1 second'`;

export const undecided = (db: Db, filter: QueueFilter) => {
  const { desk, languages, country, story, reader } = filter;
  const holds = [
    desk === undefined ? undefined : sql<boolean>`desk = ${desk}`,
    story === undefined ? undefined : sql<boolean>`story = ${story}`,
    country === undefined ? undefined : sql<boolean>`countries @> ${[country]}`,
    languages === undefined ? undefined : sql<boolean>`language = any(${[...languages, '']})`,
    reader === undefined ? undefined : sql<boolean>`first_reader is distinct from ${reader}`,
  ].filter((condition) => condition !== undefined);
  return db
    .selectFrom('reviewItems')
    .where('state', '<>', 'done')
    .where(({ and }) => and(holds));
};
