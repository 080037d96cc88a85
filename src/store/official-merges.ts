import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import { type MergeProposal, mergeProposals } from '../text/official-likeness.ts';
import type { Db } from './database.ts';

/** What an analyst said of two keys: one person, or two. Rows are only ever added. */
export interface MergeDecision {
  readonly id: number;
  readonly kind: 'merge' | 'separate';
  readonly intoKey: string;
  readonly otherKey: string;
  readonly analyst: string;
  readonly decidedAt: Instant;
}

/** The key that a person is shown under: the end of the merges, or the key itself. */
export async function rootOf(db: Db, key: string): Promise<string> {
  const row = await db
    .selectFrom('officialRoots')
    .select('root')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.root ?? key;
}

/** The root and every key merged into it. */
export async function keysOf(db: Db, root: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('officialRoots')
    .select('key')
    .where('root', '=', root)
    .orderBy('key')
    .execute();
  return [root, ...rows.map(({ key }) => key)];
}

/** From now on `other`, and what was merged into it, is shown with `into`. Throws NOT_FOUND, USAGE. */
export const mergeOfficials = (
  db: Db,
  { into, other, analyst }: { into: string; other: string; analyst: string },
): Promise<MergeDecision> =>
  deciding(db, async (trx) => {
    for (const key of [into, other]) await mustBeRegistered(trx, key);
    const [intoKey, otherKey] = [await rootOf(trx, into), await rootOf(trx, other)];
    if (intoKey === otherKey) throw new WireError('USAGE', `${into} and ${other} are one already`);
    return decide(trx, { kind: 'merge', intoKey, otherKey, analyst });
  });

/** Takes a merge of the two back, or says before any merge that they are two; they are not proposed again. */
export const separateOfficials = (
  db: Db,
  { into, other, analyst }: { into: string; other: string; analyst: string },
): Promise<MergeDecision> =>
  deciding(db, async (trx) => {
    if (into === other) throw new WireError('USAGE', `${into} is one person`);
    for (const key of [into, other]) await mustBeRegistered(trx, key);
    const edge = (await mergeOf(trx, other, into)) ?? (await mergeOf(trx, into, other));
    const pair = edge ?? { intoKey: into, otherKey: other };
    return decide(trx, { kind: 'separate', ...pair, analyst });
  });

/** One decision after the other, so that no two close a circle. */
const deciding = (db: Db, run: (trx: Db) => Promise<MergeDecision>): Promise<MergeDecision> =>
  db.transaction().execute(async (trx) => {
    await sql`lock table official_merges in share row exclusive mode`.execute(trx);
    return run(trx);
  });

const decide = (
  trx: Db,
  decision: Omit<MergeDecision, 'id' | 'decidedAt'>,
): Promise<MergeDecision> =>
  trx.insertInto('officialMerges').values(decision).returningAll().executeTakeFirstOrThrow();

/** The merge that holds of this key, when it leads to the same person as the second key. */
async function mergeOf(trx: Db, key: string, second: string) {
  const root = await rootOf(trx, key);
  if (root === key || root !== (await rootOf(trx, second))) return undefined;
  return trx
    .selectFrom('officialMerges')
    .select(['intoKey', 'otherKey'])
    .where('otherKey', '=', key)
    .where('kind', '=', 'merge')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

async function mustBeRegistered(trx: Db, key: string): Promise<void> {
  await trx
    .selectFrom('officials')
    .select('key')
    .where('key', '=', key)
    .executeTakeFirstOrThrow(
      () =>
        new WireError('NOT_FOUND', `official ${key}`, {
          hint: '`wirewatch officials list` has the keys',
        }),
    );
}

/** All decisions about these keys, latest first. */
export const decisionsOn = (db: Db, keys: readonly string[]): Promise<readonly MergeDecision[]> =>
  db
    .selectFrom('officialMerges')
    .selectAll()
    .where(sql<boolean>`into_key = any(${keys}) or other_key = any(${keys})`)
    .orderBy('id', 'desc')
    .execute();

const mostCompared = 50_000; // persons, the latest named; 120 MB while it runs

/** Pairs that may be one person and on which nobody has decided. */
export async function proposedMerges(db: Db): Promise<readonly MergeProposal[]> {
  const { rows } = await sql<{
    key: string;
    countries: string[];
    titles: string[];
    articles: number;
  }>`
    select coalesce(root, latest.key) as key, count(*) as articles,
      coalesce(array_agg(distinct country) filter (where country is not null), '{}') as countries,
      coalesce(array_agg(distinct title) filter (where title is not null), '{}') as titles
    from (select key from officials order by last_at desc limit ${mostCompared}) as latest
      join standing_sightings using (key) left join official_roots using (key)
    group by 1`.execute(db);
  const apart = await db
    .selectFrom('officialMerges')
    .select(['intoKey', 'otherKey'])
    .where('kind', '=', 'separate')
    .execute();
  const decided = new Set(
    apart.flatMap((row) => [pair(row.intoKey, row.otherKey), pair(row.otherKey, row.intoKey)]),
  );
  return mergeProposals(rows).filter(({ into, other }) => !decided.has(pair(into, other)));
}

const pair = (one: string, other: string): string => `${one}\n${other}`;
