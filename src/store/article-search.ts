import { type RawBuilder, sql } from 'kysely';
import type { Condition, Quality, Status } from '../search/conditions.ts';
import type { SearchNode } from '../search/query.ts';
import { latestVerdict } from './latest-verdict.ts';
import { searchable } from './search-text.ts';

/** A search as a condition on the row of `articles`. */
export function holds(node: SearchNode): RawBuilder<boolean> {
  if ('all' in node) return sql`(${sql.join(node.all.map(holds), sql` and `)})`;
  if ('any' in node) return sql`(${sql.join(node.any.map(holds), sql` or `)})`;
  if ('not' in node) return sql`(not ${holds(node.not)})`;
  return condition(node);
}

/** In any language's form: the index answers by itself, and no row has to be unpacked to be judged again. */
const hasWords = (words: string): RawBuilder<boolean> =>
  sql`(articles.search @@ search_query(${searchable(words)}))`;

/** Words with a `-not` among them: there the article's own language has to judge, or what is excluded would mean little. */
export const hasWordsAsGiven = (words: string): RawBuilder<boolean> =>
  sql`(${hasWords(words)}
    and articles.search @@ websearch_to_tsquery(search_config(articles.language), ${searchable(words)}))`;

/**
 * Whether the index has to find the rows before they are put in order. The planner takes a phrase for as frequent as
 * its words are together, and would read the whole archive backwards to find fifty.
 */
export function asksForPhrase(node: SearchNode): boolean {
  if ('all' in node) return node.all.some(asksForPhrase);
  return 'words' in node && /"[^"]*\s[^"]*"?/.test(node.words);
}

function condition(node: Condition): RawBuilder<boolean> {
  if ('words' in node) return hasWords(node.words);
  if ('country' in node) return sql`(articles.countries @> ${[node.country]})`;
  if ('subjects' in node) return sql`(articles.subjects && ${node.subjects}::text[])`;
  if ('entities' in node) return sql`(articles.entities && ${node.entities}::text[])`;
  if ('official' in node) return sql`(articles.officials && ${[node.official]}::text[])`;
  if ('officials' in node) return sql`(articles.officials && ${node.officials}::text[])`;
  if ('language' in node) return ofLanguage(node.language);
  if ('outlet' in node) return ofOutlet(node.outlet);
  if ('story' in node)
    return sql`exists (select from memberships where memberships.article = articles.id
      and memberships.story = ${node.story})`;
  if ('from' in node) return sql`(articles.dated_at >= ${node.from}::timestamptz)`;
  if ('until' in node) return sql`(articles.dated_at < ${node.until}::timestamptz)`;
  if ('between' in node)
    return sql`(articles.dated_at >= ${node.between[0]}::timestamptz
      and articles.dated_at < ${node.between[1]}::timestamptz)`;
  return 'status' in node ? statuses[node.status] : qualities[node.is];
}

/** 'zh' finds zh-Hans and zh-Hant. */
const ofLanguage = (tag: string): RawBuilder<boolean> =>
  tag.includes('-')
    ? sql`(lower(articles.language) = ${tag.toLowerCase()})`
    : sql`(articles.language = ${tag.toLowerCase()} or articles.language like ${`${tag.toLowerCase()}-%`})`;

const ofOutlet = (outlet: string): RawBuilder<boolean> =>
  outlet.includes('/')
    ? sql`(articles.outlet = ${outlet})`
    : sql`(articles.outlet like ${`${outlet.replace(/[\\%_]/g, '\\$&')}/%`})`;

const itemIs = (test: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from review_items as item where item.article = articles.id and ${test})`;
const verdictIs = (verdict: string): RawBuilder<boolean> =>
  sql`(coalesce(${latestVerdict(sql`articles.id`)}, '') = ${verdict})`;

const statuses: Readonly<Record<Status, RawBuilder<boolean>>> = {
  open: itemIs(sql`item.state <> 'done'`),
  held: itemIs(sql`item.state = 'leased' and item.lease_until > now()`),
  done: itemIs(sql`item.state = 'done'`),
  accepted: verdictIs('accepted'),
  corrected: verdictIs('corrected'),
  rejected: verdictIs('rejected'),
  escalated: verdictIs('escalated'),
};

const isReviewed = sql<boolean>`exists (select from reviews where reviews.article = articles.id)`;

const qualities: Readonly<Record<Quality, RawBuilder<boolean>>> = {
  reviewed: isReviewed,
  unreviewed: sql`(not ${isReviewed})`,
  edited: sql`(articles.version > 1)`,
  flagged: sql`(jsonb_array_length(coalesce(articles.item -> 'flags', '[]')) > 0)`,
  alone: sql`not exists (select from memberships as own join memberships as other
    on other.story = own.story and other.article <> own.article where own.article = articles.id)`,
};
