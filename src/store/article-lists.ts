import { sql } from 'kysely';
import type { ArticleId, CaptureId, Instant, ReportId, Review, StoryId, Url } from '../article.ts';
import { findArticles, withKeys } from './article-find.ts';
import { type ArticleFilter, matching, type Page } from './article-matching.ts';
import type { Db } from './database.ts';
import { latestVerdict } from './latest-verdict.ts';
import { present } from './rows.ts';

/** What a list shows of an article. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly version: number;
  readonly url: Url;
  readonly outlet?: string;
  readonly headline: string;
  readonly language: string;
  readonly datePublished?: Instant;
  readonly datedAt: Instant;
  readonly seenAt: Instant;
  readonly changedAt: Instant;
  readonly capture?: CaptureId;
  readonly countries: readonly string[];
  readonly subjects: readonly string[];
  readonly report?: ReportId;
  readonly story?: StoryId;
  readonly similarity?: number;
  readonly verdict?: Review['verdict']; // of the latest review, which may be of an earlier version
}

export type { ArticleFilter, Page } from './article-matching.ts';

/** How many match that were first seen after a moment; counts no further than `most`. */
export async function countSince(
  db: Db,
  filter: ArticleFilter,
  { since, most = 100 }: { readonly since: Instant; readonly most?: number },
): Promise<number> {
  const wanted = filter.query && { query: await withKeys(db, filter.query) };
  const found = matching(db, { ...filter, ...wanted })
    .select('id')
    .where('seenAt', '>', since as never)
    .limit(most);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${found}) as found`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Newest first; ends of pages are by date and id, so nothing is skipped while articles come in. */
export async function listArticles(
  db: Db,
  filter: ArticleFilter,
  { after, limit = 50 }: Page,
): Promise<readonly ArticleSummary[]> {
  if (filter.query !== undefined) {
    const found = await findArticles(db, filter, { limit, ...(after && { after }) });
    return listArticles(db, { ids: found.map(({ id }) => id) }, { limit });
  }
  const rows = await matching(db, filter)
    .leftJoin('memberships', 'memberships.article', 'articles.id')
    .select([...summaryColumns])
    .select(latestVerdict(sql`articles.id`).as('verdict'))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('articles.datedAt', 'articles.id'),
          '<',
          tuple(after?.datedAt as Instant, after?.id as string),
        ),
      ),
    )
    .$if(filter.story !== undefined, (query) =>
      query.where('memberships.story', '=', filter.story as string),
    )
    .$if(filter.report !== undefined, (query) =>
      query.where('memberships.report', '=', filter.report as string),
    )
    .orderBy('articles.datedAt', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => present(row) as unknown as ArticleSummary);
}

const summaryColumns = [
  'articles.id',
  'articles.version',
  'articles.url',
  'articles.outlet',
  'articles.headline',
  'articles.language',
  'articles.datePublished',
  'articles.datedAt',
  'articles.seenAt',
  'articles.changedAt',
  'articles.capture',
  'articles.countries',
  'articles.subjects',
  'memberships.report',
  'memberships.story',
  'memberships.similarity',
] as const;
