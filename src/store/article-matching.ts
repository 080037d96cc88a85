import { sql } from 'kysely';
import type { ArticleId, Instant } from '../article.ts';
import type { SearchNode } from '../search/query.ts';
import { hasWordsAsGiven, holds as holdsQuery } from './article-search.ts';
import type { Db } from './database.ts';

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
  readonly after?: { readonly datedAt: Instant; readonly id: ArticleId }; // the last one of the page before
  readonly limit?: number;
}

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
    words && hasWordsAsGiven(words),
    query && holdsQuery(query),
  ].filter((condition) => condition !== undefined && condition !== '');
  return db.selectFrom('articles').where(({ and }) => and(holds));
}
