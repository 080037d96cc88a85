import { z } from '@hono/zod-openapi';
import type { ArticleId, Instant } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { QueueFilter, ReviewItem } from '../../store/queue-items.ts';
import type { Store } from '../../store/store.ts';
import { optional } from '../optional.ts';
import { undoLast } from '../undo.ts';
import { Review } from './article-schema.ts';
import { Decision, decide } from './decide.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { CountryCode, Id, Instant as InstantField, Language } from './fields.ts';
import { pageFields, pageOf, readPage, sortedAt, sortedBy } from './page.ts';

const Item = z
  .object({
    article: z.string(),
    state: z.enum(['open', 'leased', 'done']).openapi({
      description: '`leased` counts as open once `leaseUntil` is past.',
    }),
    priority: z.int().openapi({ description: 'Higher comes first.' }),
    points: z.array(z.object({ reason: z.string(), points: z.number() })).openapi({
      description: 'Why it has its priority.',
    }),
    desk: z.string().openapi({ description: "'' is the common one." }),
    language: Language,
    countries: z.array(z.string()),
    origin: z.string().optional(),
    story: z.string().optional(),
    queuedAt: InstantField,
    leaseHolder: z.string().optional(),
    leaseUntil: InstantField.optional(),
    doneAt: InstantField.optional(),
  })
  .openapi('QueueItem');

const Items = z.object({ items: z.array(Item) }).openapi('QueueItems');

const filterFields = {
  desk: z.string().max(40).optional(),
  lang: z.string().max(35).optional().openapi({ description: 'BCP 47.' }),
  country: CountryCode.optional(),
  story: Id.optional(),
};
const mostClaimed = 10;
const skippedSeconds = 3600; // as on the site
const byArticle = z.object({ article: Id });
const tag = 'Queue';

/** The analysts' queue: the same leases and decisions as on the site. */
export const queueEndpoints: Endpoints = ({ store }) => [
  endpoint(
    {
      method: 'get',
      path: '/queue',
      scope: 'read',
      tag,
      summary: 'What waits for review, in the order in which it is handed out',
      query: z.object({ ...filterFields, ...pageFields }),
      answer: pageOf(Item, 'QueuePage'),
    },
    ({ query: { limit, cursor, ...filter } }) =>
      readPage({
        limit,
        cursor,
        filter: ['queue', filter],
        read: (place, rows) =>
          store.reviewQueue.list(filterOf(filter), {
            limit: rows,
            ...optional(
              'after',
              place && {
                priority: sortedBy(place),
                queuedAt: sortedAt(place, 1) as Instant,
                article: place.id as ArticleId,
              },
            ),
          }),
        placeOf: ({ priority, queuedAt, article }) => ({ sort: [priority, queuedAt], id: article }),
      }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/queue/counts',
      scope: 'read',
      tag,
      summary: 'How many are open and leased, by desk and language',
      answer: z
        .object({
          items: z.array(
            z.object({ desk: z.string(), language: Language, open: z.int(), leased: z.int() }),
          ),
        })
        .openapi('QueueCounts'),
    },
    async () => ({ items: await store.reviewQueue.counts() }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/queue/mine',
      scope: 'review',
      tag,
      summary: 'What you hold, the longest lease first',
      answer: Items,
    },
    async ({ seat }) => ({ items: await store.reviewQueue.held(seat.analyst) }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/claim',
      scope: 'review',
      tag,
      summary: 'Lease the most urgent free items',
      description: 'Fewer than you asked for, or none, when there are no more.',
      body: z.object({
        filter: z.object(filterFields).default({}),
        n: z.int().min(1).max(mostClaimed).default(1),
      }),
      answer: Items,
    },
    async ({ body: { filter, n }, seat }) => {
      const items = [];
      while (items.length < n) {
        const item = await store.reviewQueue.claim(seat.lease, filterOf(filter));
        if (item === undefined) break;
        items.push(item);
      }
      return { items };
    },
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/undo',
      scope: 'review',
      tag,
      summary: 'Take your last decision back; the item is yours again',
      description: 'Of the last ten, one by one. Both decisions stay in the log.',
      answer: Item,
    },
    async ({ seat }) => found(store, await undoLast(seat)),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/release',
      scope: 'review',
      tag,
      summary: 'Give back all that you hold: on leaving',
    },
    async ({ seat }) => {
      await store.reviewQueue.releaseAll(seat.analyst);
      return undefined;
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/queue/{article}',
      scope: 'read',
      tag,
      summary: 'An item of the queue, decided or not',
      params: byArticle,
      answer: Item,
    },
    ({ params }) => found(store, params.article),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/claim',
      scope: 'review',
      tag,
      summary: 'Lease this item',
      description: '409 LEASE_HELD says who has it, and until when.',
      params: byArticle,
      answer: Item,
    },
    ({ params, seat }) => store.reviewQueue.claimArticle(params.article as ArticleId, seat.lease),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/take-over',
      scope: 'review',
      tag,
      summary: 'Lease this item from whoever holds it',
      description: 'The audit log says so.',
      params: byArticle,
      answer: Item,
    },
    ({ params, seat }) => store.reviewQueue.takeOver(params.article as ArticleId, seat.lease),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/keep',
      scope: 'review',
      tag,
      summary: 'Extend your lease: a heartbeat',
      params: byArticle,
      answer: Item,
    },
    ({ params, seat }) => store.reviewQueue.extend(params.article as ArticleId, seat.lease),
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/skip',
      scope: 'review',
      tag,
      summary: 'Give this item back, and do not get it again for an hour',
      params: byArticle,
    },
    async ({ params, seat }) => {
      const skipping = { analyst: seat.analyst, seconds: skippedSeconds };
      await store.reviewQueue.skip(params.article as ArticleId, skipping);
      return undefined;
    },
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/release',
      scope: 'review',
      tag,
      summary: 'Give this item back',
      params: byArticle,
    },
    async ({ params, seat }) => {
      await store.reviewQueue.release(params.article as ArticleId, seat.analyst);
      return undefined;
    },
  ),

  endpoint(
    {
      method: 'post',
      path: '/queue/{article}/decision',
      scope: 'review',
      tag,
      summary: 'Decide on an item; one that is free is claimed by it',
      description:
        'Say what you decide on: `version` of the article, or its ETag as If-Match. 412 when it has changed, 428 when you say neither.',
      params: byArticle,
      headers: z.object({ 'If-Match': z.string().optional() }),
      body: Decision,
      answer: Review,
      status: 201,
    },
    ({ params, body, seat, context }) =>
      decide(seat, { id: params.article as ArticleId, decision: body, context }),
  ),
];

async function found({ reviewQueue }: Store, article: string): Promise<ReviewItem> {
  const item = await reviewQueue.get(article as ArticleId);
  if (item === undefined) throw new WireError('NOT_FOUND', `${article} is not in the queue`);
  return item;
}

function filterOf(given: {
  readonly desk?: string | undefined;
  readonly lang?: string | undefined;
  readonly country?: string | undefined;
  readonly story?: string | undefined;
}): QueueFilter {
  const { desk, lang, country, story } = given;
  return {
    ...optional('desk', desk),
    ...optional('languages', lang === undefined ? undefined : [lang]),
    ...optional('country', country),
    ...optional('story', story),
  };
}
