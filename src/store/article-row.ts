import { createHash } from 'node:crypto';
import type { CaptureId, Instant, TaggedItem } from '../article.ts';
import type { PlaceableArticle } from './placeable.ts';
import { toJson } from './rows.ts';
import { searchable } from './search-text.ts';

/** A tagged item as it is kept: without the page's source, which its capture has, and its fingerprint. */
export type StoredItem = Omit<TaggedItem, 'text' | 'layout' | 'feedItem' | 'fingerprint'>;

export interface Saving {
  readonly item: TaggedItem;
  readonly capture?: CaptureId;
  readonly run?: string;
}

/** A tagged item ready for the database: cheap to hand from one thread to another, where the item itself is not. */
export interface ArticleRow {
  readonly json: string; //      columns by their names in the table, as saveArticles reads them
  readonly placeable: Omit<PlaceableArticle, 'version'>; // what the grouping reads of it
}

export function articleRow({ item, capture, run }: Saving): ArticleRow {
  const { text: _, layout: __, feedItem: ___, fingerprint, ...kept } = item;
  const { headline, articleBody, ...rest } = kept satisfies StoredItem;
  const { dateFetched, ...timeless } = rest;
  const searchHeadline = searchable(headline);
  const searchBody = searchable(articleBody.slice(0, searchedCharacters));
  const keys = {
    countries: distinct(item.countries.map(({ code }) => code)),
    subjects: distinct(item.subjects.map(({ uri }) => uri)),
    officials: distinct(item.officials.map(({ key }) => key)),
  };
  const time = credibleDate(item.datePublished, dateFetched);
  const json = toJson({
    id: item.id,
    url: item.url,
    outlet: item.outlet?.key,
    run,
    headline,
    body: articleBody,
    content_hash: md5(`${headline}\n${articleBody}`),
    item_hash: md5(JSON.stringify([timeless, fingerprint])),
    language: item.inLanguage,
    date_published: item.datePublished,
    dated_at: time,
    fetched_at: dateFetched,
    capture,
    ...keys,
    entities: distinct(item.entities.map(({ key }) => key)),
    item: rest,
    fingerprint,
    // Only where they are not the text itself.
    search_headline: searchHeadline === headline ? undefined : searchHeadline,
    search_body: searchBody === articleBody ? undefined : searchBody,
  });
  const { id, inLanguage } = item;
  return { json, placeable: { id, time, inLanguage, fingerprint, ...keys } };
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

const searchedCharacters = 200_000; // PostgreSQL refuses a tsvector over 1 MB
const dayMilliseconds = 86_400_000;

/** A page that says it is of tomorrow or later would stand before all others: it counts as of when we saw it. */
function credibleDate(published: Instant | undefined, fetched: Instant): Instant {
  if (published === undefined) return fetched;
  return Date.parse(published) <= Date.parse(fetched) + dayMilliseconds ? published : fetched;
}
