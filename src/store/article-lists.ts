import { sql } from 'kysely';
import type { ArticleId, CaptureId, Instant, ReportId, Review, StoryId, Url } from '../article.ts';
import type { SearchNode } from '../search/query.ts';
import { asksForPhrase, hasWords, holds as holdsQuery } from './article-search.ts';
import type { Db } from './database.ts';
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

/** All that are given must hold. */
export interface ArticleFilter {
  readonly ids?: readonly string[];
  readonly outlet?: string;
  readonly language?: string;
  readonly country?: string;
  readonly subject?: string;
  readonly official?: string; // key
  readonly officials?: readonly string[]; // any of these keys: merged ones are one person
  readonly entity?: string; //   key
  readonly story?: string;
  readonly report?: string;
  readonly from?: Instant; //    dated at or after
  readonly until?: Instant; //   dated before
  readonly words?: string; //    words, "phrases", or, -not, in headline and text
  readonly query?: SearchNode; // the grammar of the site's search
}

export interface Page {
  readonly after?: Pick<ArticleSummary, 'datedAt' | 'id'>; // the last one of the page before
  readonly limit?: number;
}

/** How many match that were first seen after a moment; counts no further than `most`. */
export async function countSince(
  db: Db,
  filter: ArticleFilter,
  { since, most = 100 }: { readonly since: Instant; readonly most?: number },
): Promise<number> {
  const found = matching(db, filter)
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
  const rows = await matching(db, filter)
    .leftJoin('memberships', 'memberships.article', 'articles.id')
    .select([...summaryColumns])
    .select(latestVerdict.as('verdict'))
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
    .orderBy(newest(filter), 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => present(row) as unknown as ArticleSummary);
}

/** What articles are ordered by; an expression where the index on dates must not be used. */
export const newest = ({ query }: ArticleFilter) =>
  query !== undefined && asksForPhrase(query)
    ? sql<Instant>`articles.dated_at + interval '0'`
    : sql<Instant>`articles.dated_at`;

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

const latestVerdict = sql<Review['verdict'] | null>`
  (select verdict from reviews where reviews.article = articles.id order by reviews.id desc limit 1)`;

/** The articles for which all of the filter but its story and report hold. */
export function matching(db: Db, filter: ArticleFilter) {
  const { ids, outlet, language, country, subject, official, officials, entity } = filter;
  const { from, until, words, query } = filter;
  const holds = [
    ids && sql<boolean>`articles.id = any(${ids})`,
    outlet && sql<boolean>`articles.outlet = ${outlet}`,
    language && sql<boolean>`articles.language = ${language}`,
    country && sql<boolean>`articles.countries @> ${[country]}`,
    subject && sql<boolean>`articles.subjects @> ${[subject]}`,
    official && sql<boolean>`articles.officials @> ${[official]}`,
    officials && sql<boolean>`articles.officials && ${officials}::text[]`,
    entity && sql<boolean>`articles.entities @> ${[entity]}`,
    from && sql<boolean>`articles.dated_at >= ${from}`,
    until && sql<boolean>`articles.dated_at < ${until}`,
    words && hasWords(words),
    query && holdsQuery(query),
  ].filter((condition) => condition !== undefined && condition !== '');
  return db.selectFrom('articles').where(({ and }) => and(holds));
}
