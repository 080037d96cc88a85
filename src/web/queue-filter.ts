import { z } from 'zod';
import type { ArticleId } from '../article.ts';
import { WireError } from '../errors.ts';
import type { ArticleSummary } from '../store/article-lists.ts';
import type { ReviewItem } from '../store/review-queue.ts';
import type { Desk, Seat } from './desk.tsx';
import { optional } from './optional.ts';

/** What of the queue is shown, and what is handed out next. It travels in the address, so that it can be shared. */
export interface Wanted {
  readonly tab: 'open' | 'mine' | 'done';
  readonly desk: string; // '' is the common one
  readonly lang?: string;
  readonly country?: string;
}

const filled = z.string().trim().min(1).optional().catch(undefined);
const wantedFields = z.object({
  tab: z.enum(['open', 'mine', 'done']).catch('open'),
  desk: z.string().max(40).catch(''),
  lang: filled,
  country: filled,
});

export function wantedOf(given: Readonly<Record<string, unknown>>): Wanted {
  const { tab, desk, lang, country } = wantedFields.parse(given);
  return { tab, desk, ...optional('lang', lang), ...optional('country', country?.toUpperCase()) };
}

/** As the query of an address: '?lang=ar', or nothing. */
export function queryOf(wanted: Partial<Wanted>): string {
  const { tab, ...rest } = wanted;
  const query = new URLSearchParams(
    Object.entries({ ...(tab === 'open' ? {} : { tab }), ...rest }).filter(
      (entry): entry is [string, string] => Boolean(entry[1]),
    ),
  ).toString();
  return query === '' ? '' : `?${query}`;
}

export interface QueueRow {
  readonly item: ReviewItem;
  readonly article: ArticleSummary;
}

const shownRows = 100;
const searchedRows = 1000; // countries are not in the queue's index, so a filter by them looks at so many

/** The rows of the list, in the order in which they are handed out. */
export async function queueRows(seat: Seat, wanted: Wanted): Promise<readonly QueueRow[]> {
  const rows = await withArticles(seat, await itemsOf(seat, wanted));
  return rows.filter(({ article }) => matches(article, wanted)).slice(0, shownRows);
}

async function itemsOf({ store, analyst }: Seat, wanted: Wanted): Promise<readonly ReviewItem[]> {
  const limit = wanted.country === undefined ? shownRows : searchedRows;
  if (wanted.tab === 'mine') return store.reviewQueue.held(analyst);
  if (wanted.tab === 'open') return store.reviewQueue.list(indexed(wanted), { limit });
  const decided = await store.reviews.by(analyst, shownRows);
  const ids = [...new Set(decided.map(({ article }) => article))];
  const items = await Promise.all(ids.map((id) => store.reviewQueue.get(id)));
  return items.flatMap((item) => (item?.state === 'done' ? [item] : []));
}

async function withArticles(
  { store, named }: Desk,
  items: readonly ReviewItem[],
): Promise<readonly QueueRow[]> {
  if (items.length === 0) return [];
  const ids = items.map(({ article }) => article);
  const articles = await store.articles.list({ ids }, { limit: ids.length });
  const byId = new Map(articles.map((article) => [article.id, article]));
  return items.flatMap((item) => {
    const article = byId.get(item.article);
    return article === undefined ? [] : [{ item, article: named(article) }];
  });
}

const matches = ({ language, countries }: ArticleSummary, { lang, country }: Wanted) =>
  (lang === undefined || language === lang) &&
  (country === undefined || countries.includes(country));

const indexed = ({ desk, lang }: Wanted) => ({
  desk,
  ...optional('languages', lang === undefined ? undefined : [lang]),
});

/** Leases the most urgent free item that is wanted; nothing when there is none. */
export async function claimNext(seat: Seat, wanted: Wanted): Promise<ArticleId | undefined> {
  const { store, lease } = seat;
  if (wanted.country === undefined)
    return (await store.reviewQueue.claim(lease, indexed(wanted)))?.article;
  const rows = await queueRows(seat, { ...wanted, tab: 'open' });
  for (const { item } of rows) {
    if (item.leaseHolder !== undefined) continue;
    const claimed = await store.reviewQueue.claimArticle(item.article, lease).catch(takenMeanwhile);
    if (claimed !== undefined) return claimed.article;
  }
  return undefined;
}

function takenMeanwhile(error: unknown): undefined {
  if (error instanceof WireError && ['LEASE_HELD', 'LEASE_MISSING'].includes(error.code)) return;
  throw error;
}

export const isHeldByOther = (item: ReviewItem, analyst: string, now = new Date()): boolean =>
  item.state === 'leased' &&
  item.leaseHolder !== analyst &&
  item.leaseUntil !== undefined &&
  Date.parse(item.leaseUntil) > now.getTime();

export const isHeldBy = (item: ReviewItem, analyst: string): boolean =>
  item.state === 'leased' && item.leaseHolder === analyst;

/** Free, or held by the analyst. */
export const canDecide = (item: ReviewItem | undefined, analyst: string): item is ReviewItem =>
  item !== undefined && item.state !== 'done' && !isHeldByOther(item, analyst);
