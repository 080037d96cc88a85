import { z } from 'zod';
import type { ArticleId } from '../article.ts';
import type { ArticleSummary } from '../store/article-lists.ts';
import type { QueueFilter, ReviewItem } from '../store/queue-items.ts';
import type { Desk, Seat } from './desk.tsx';
import { optional } from './optional.ts';

/** What of the queue is shown, and what is handed out next. It travels in the address, so that it can be shared. */
export interface Wanted {
  readonly tab: 'open' | 'mine' | 'selected' | 'done';
  readonly desk: string; // '' is the common one
  readonly lang?: string; // BCP 47, or `all`; those the analyst reads when absent
  readonly country?: string;
}

export const allLanguages = 'all';

const filled = z.string().trim().min(1).max(40).optional().catch(undefined);
const wantedFields = z.object({
  tab: z.enum(['open', 'mine', 'selected', 'done']).catch('open'),
  desk: z.string().max(60).catch(''),
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

/** Where one goes on after an action: the article, or the list. */
export const pageOf = (id: ArticleId | undefined, wanted: Partial<Wanted>): string =>
  `${id === undefined ? '/review' : `/articles/${id}`}${queryOf(wanted)}`;

export interface QueueRow {
  readonly item: ReviewItem;
  readonly article: ArticleSummary;
}

const shownRows = 100;

/** The rows of the list, in the order in which they are handed out. */
export async function queueRows(seat: Seat, wanted: Wanted): Promise<readonly QueueRow[]> {
  return withArticles(seat, await itemsOf(seat, wanted));
}

async function itemsOf(seat: Seat, wanted: Wanted): Promise<readonly ReviewItem[]> {
  const { store, analyst } = seat;
  if (wanted.tab === 'mine') return store.reviewQueue.held(analyst);
  if (wanted.tab === 'open')
    return store.reviewQueue.list(await filterOf(seat, wanted), { limit: shownRows });
  if (wanted.tab === 'selected')
    return ordered(store, (await store.selections.of(analyst)).slice(0, shownRows));
  const decided = await store.reviews.by(analyst, shownRows);
  const ids = [...new Set(decided.map(({ article }) => article))];
  return (await ordered(store, ids)).filter(({ state }) => state === 'done');
}

async function ordered(
  store: Desk['store'],
  ids: readonly ArticleId[],
): Promise<readonly ReviewItem[]> {
  if (ids.length === 0) return [];
  const items = new Map((await store.reviewQueue.these(ids)).map((item) => [item.article, item]));
  return ids.flatMap((id) => items.get(id) ?? []);
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

/** Without what the analyst has decided on and another reads again. */
async function filterOf({ store, analyst }: Seat, wanted: Wanted): Promise<QueueFilter> {
  const { desk, lang, country } = wanted;
  const read = lang === undefined ? await store.selections.languages(analyst) : [lang];
  const languages = lang === allLanguages || read.length === 0 ? undefined : read;
  return {
    desk,
    reader: analyst,
    ...optional('languages', languages),
    ...optional('country', country),
  };
}

/** Leases the most urgent free item that is wanted; nothing when there is none. */
export async function claimNext(seat: Seat, wanted: Wanted): Promise<ArticleId | undefined> {
  const claimed = await seat.store.reviewQueue.claim(seat.lease, await filterOf(seat, wanted));
  return claimed?.article;
}

export const isHeldByOther = (item: ReviewItem, analyst: string, now = new Date()): boolean =>
  item.state === 'leased' &&
  item.leaseHolder !== analyst &&
  item.leaseUntil !== undefined &&
  Date.parse(item.leaseUntil) > now.getTime();

export const isHeldBy = (item: ReviewItem, analyst: string): boolean =>
  item.state === 'leased' && item.leaseHolder === analyst;

/** Decided by the analyst, and now with a second reader. */
export const isReadAgain = (item: ReviewItem, analyst: string): boolean =>
  item.state !== 'done' && item.firstReader === analyst;

/** Free, or held by the analyst. */
export const canDecide = (item: ReviewItem | undefined, analyst: string): item is ReviewItem =>
  item !== undefined &&
  item.state !== 'done' &&
  !isHeldByOther(item, analyst) &&
  !isReadAgain(item, analyst);
