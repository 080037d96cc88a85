import { z } from '@hono/zod-openapi';
import type { ArticleId, Instant } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { parseSearch } from '../../search/query.ts';
import { optional } from '../optional.ts';

import { Article, ArticleSummary, ArticleVersion, Capture, Review } from './article-schema.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { byId } from './fields.ts';
import { pageFields, pageOf, readPage, sortedAt } from './page.ts';

const longestQuery = 500; // characters

export const articleEndpoints: Endpoints = ({ store }) => [
  endpoint(
    {
      method: 'get',
      path: '/articles',
      scope: 'read',
      tag: 'Articles',
      summary: 'Articles, newest first',
      query: z.object({
        q: z.string().max(longestQuery).default('').openapi({
          description: 'As in the search of the site: words, "phrases", -not, and fields.',
          example: 'country:IQ lang:ar -sport',
        }),
        ...pageFields,
      }),
      answer: pageOf(ArticleSummary, 'ArticlePage'),
    },
    async ({ query: { q, limit, cursor } }) => {
      const { query, unknown } = parseSearch(q);
      if (unknown.length > 0) {
        throw new WireError('USAGE', `not understood: ${unknown.join(' ')}`, {
          hint: 'docs/api.md has the fields of the search',
        });
      }
      return readPage({
        limit,
        cursor,
        filter: ['articles', q],
        read: (place, rows) =>
          store.articles.list(optional('query', query), {
            limit: rows,
            ...optional(
              'after',
              place && { datedAt: sortedAt(place) as Instant, id: place.id as ArticleId },
            ),
          }),
        placeOf: ({ datedAt, id }) => ({ sort: [datedAt], id }),
      });
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/articles/{id}',
      scope: 'read',
      tag: 'Articles',
      summary: 'An article with its tags and their evidence',
      description: 'Its ETag is what a decision takes as If-Match.',
      params: byId,
      answer: Article,
    },
    ({ params }) => store.articles.get(params.id as ArticleId),
  ),

  endpoint(
    {
      method: 'get',
      path: '/articles/{id}/versions',
      scope: 'read',
      tag: 'Articles',
      summary: 'Every version of an article, latest first',
      params: byId,
      answer: z.object({ items: z.array(ArticleVersion) }).openapi('ArticleVersions'),
    },
    async ({ params }) => {
      const items = await store.articles.versions(params.id as ArticleId);
      if (items.length === 0) throw new WireError('NOT_FOUND', `article ${params.id}`);
      return { items };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/articles/{id}/captures',
      scope: 'read',
      tag: 'Articles',
      summary: 'The responses an article was read from, with their place in the chain of hashes',
      description: 'Without the bodies; `wirewatch export warc` has those.',
      params: byId,
      answer: z.object({ items: z.array(Capture) }).openapi('Captures'),
    },
    async ({ params }) => {
      const { url } = await store.articles.get(params.id as ArticleId);
      return { items: await store.captures.ofUrl(url) };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/articles/{id}/reviews',
      scope: 'read',
      tag: 'Articles',
      summary: 'What was decided on an article, latest first',
      params: byId,
      answer: z.object({ items: z.array(Review) }).openapi('Reviews'),
    },
    async ({ params }) => ({ items: await store.reviews.of(params.id as ArticleId) }),
  ),
];
