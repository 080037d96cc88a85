import { z } from '@hono/zod-openapi';
import { optional } from '../optional.ts';
import { Review } from './article-schema.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Name } from './fields.ts';
import { pageFields, pageOf, readPage } from './page.ts';

export const reviewEndpoints: Endpoints = ({ store }) => [
  endpoint(
    {
      method: 'get',
      path: '/reviews',
      scope: 'read',
      tag: 'Reviews',
      summary: 'Everything that was decided, latest first',
      description:
        'The latest review of an article counts; one with the reason `undone` takes the one before it back.',
      query: z.object({ reviewer: Name.optional(), ...pageFields }),
      answer: pageOf(Review, 'ReviewPage'),
    },
    ({ query: { reviewer, limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['reviews', reviewer],
        read: (place, rows) =>
          store.reviews.list(
            { ...optional('reviewer', reviewer), ...optional('before', place && Number(place.id)) },
            rows,
          ),
        placeOf: ({ id }) => ({ sort: [], id: String(id) }),
      }),
  ),
];
