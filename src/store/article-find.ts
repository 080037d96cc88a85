import { sql } from 'kysely';
import type { ArticleId, Instant } from '../article.ts';
import type { SearchNode } from '../search/query.ts';
import { type ArticleFilter, matching, type Page } from './article-matching.ts';
import { asksForPhrase } from './article-search.ts';
import type { Db } from './database.ts';

/** An article that was found, in the order of lists. */
export interface Found {
  readonly id: ArticleId;
  readonly datedAt: Instant;
}

/**
 * The newest that match. A frequent answer is met soon on the way back through the dates; a rare one is collected by its
 * index and then put in order, from the latest days first, since the planner does not know how rare it is.
 */
export async function findArticles(
  db: Db,
  filter: ArticleFilter,
  { after, limit = 50 }: Page,
): Promise<readonly Found[]> {
  const wanted =
    filter.query === undefined ? filter : { ...filter, query: await withKeys(db, filter.query) };
  const rare = await isRare(db, wanted);
  const before = Date.parse(after?.datedAt ?? new Date().toISOString());
  for (const days of rare ? windowDays : [Number.POSITIVE_INFINITY]) {
    const from = Number.isFinite(days) ? new Date(before - days * dayMilliseconds) : undefined;
    const rows = await matching(db, wanted)
      .select(['id', 'datedAt'])
      .$if(from !== undefined, (query) => query.where('datedAt', '>=', from as never))
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('datedAt', 'id'), '<', tuple(after?.datedAt as Instant, after?.id as string)),
        ),
      )
      .orderBy(rare ? sql`articles.dated_at + interval '0'` : sql`articles.dated_at`, 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    if (rows.length >= limit || from === undefined) return rows as unknown as readonly Found[];
  }
  return [];
}

const dayMilliseconds = 86_400_000;
const windowDays = [7, 90, Number.POSITIVE_INFINITY];
const fewestArticles = 50_000; // in a smaller archive every way is fast
const frequent = 0.02; // of all articles: so many are met before the index has collected them

async function isRare(db: Db, filter: ArticleFilter): Promise<boolean> {
  if (filter.query === undefined) return false;
  const { rows: sizes } = await sql<{ rows: number }>`
    select reltuples::float8 as rows from pg_class where oid = 'articles'::regclass`.execute(db);
  const all = sizes[0]?.rows ?? 0;
  if (all < fewestArticles) return false;
  if (asksForPhrase(filter.query)) return true;
  const { rows } = await sql<Readonly<Record<string, readonly Explained[]>>>`
    explain (format json) ${matching(db, filter).select('id')}`.execute(db);
  const [plan] = Object.values(rows[0] ?? {})[0] ?? [];
  return (plan?.Plan['Plan Rows'] ?? 0) < frequent * all;
}

interface Explained {
  readonly Plan: { readonly 'Plan Rows': number };
}

/** The keys of an official in place of the name that was asked for: the planner knows how frequent each is. */
export async function withKeys(db: Db, node: SearchNode): Promise<SearchNode> {
  if ('all' in node) return { all: await Promise.all(node.all.map((one) => withKeys(db, one))) };
  if ('any' in node) return { any: await Promise.all(node.any.map((one) => withKeys(db, one))) };
  if ('not' in node) return { not: await withKeys(db, node.not) };
  return 'official' in node ? { officials: await keysOf(db, node.official) } : node;
}

/** Every key of every registered person whose key is this or ends with it, and of those merged with them. */
async function keysOf(db: Db, key: string): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select ${key}::text as key union
    select other.key
    from officials as one
      left join official_roots as up on up.key = one.key
      join (select officials.key, coalesce(root, officials.key) as root
        from officials left join official_roots using (key)) as other
        on other.root = coalesce(up.root, one.key)
    where one.key = ${key} or one.key like ${`% ${key.replace(/[\\%_]/g, '\\$&')}`}`.execute(db);
  return rows.map((row) => row.key);
}
