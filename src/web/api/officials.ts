import { z } from '@hono/zod-openapi';
import type { Instant } from '../../article.ts';
import { optional } from '../optional.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { CountryCode, Id, Instant as InstantField, Name } from './fields.ts';
import {
  MergeDecision,
  MergeProposal,
  Official,
  OfficialSummary,
  Statement,
} from './official-schema.ts';
import { pageFields, pageOf, readPage, sortedAt } from './page.ts';

const byKey = z.object({
  key: Id.openapi({ description: 'A key, merged or not, or a name in any script.' }),
});
const Pair = z.object({ into: Id, other: Id });
const mostArticles = 200;
const tag = 'Officials';

/** The register of officials: who they are, what they held and said, and which two are one. */
export const officialEndpoints: Endpoints = ({ store: { officials } }) => [
  endpoint(
    {
      method: 'get',
      path: '/officials',
      scope: 'read',
      tag,
      summary: 'Officials, the latest named first',
      query: z.object({ q: Name.optional(), country: CountryCode.optional(), ...pageFields }),
      answer: pageOf(OfficialSummary, 'OfficialPage'),
    },
    ({ query: { q, country, limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['officials', q, country],
        read: (place, rows) =>
          officials.list(
            { ...optional('query', q), ...optional('country', country) },
            {
              limit: rows,
              ...optional('after', place && { last: sortedAt(place) as Instant, key: place.id }),
            },
          ),
        placeOf: ({ last, key }) => ({ sort: [last], id: key }),
      }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/officials/proposals',
      scope: 'read',
      tag,
      summary: 'Pairs that may be one person, most telling first',
      answer: z.object({ items: z.array(MergeProposal) }).openapi('MergeProposals'),
    },
    async () => ({ items: await officials.proposals() }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/officials/merge',
      scope: 'review',
      tag,
      summary: 'From now on the two are one',
      body: Pair,
      answer: MergeDecision,
      status: 201,
    },
    ({ body: { into, other }, seat }) => officials.merge(into, other, seat.analyst),
  ),

  endpoint(
    {
      method: 'post',
      path: '/officials/separate',
      scope: 'review',
      tag,
      summary: 'Take a merge back, or turn a proposal down',
      body: Pair,
      answer: MergeDecision,
      status: 201,
    },
    ({ body: { into, other }, seat }) => officials.separate(into, other, seat.analyst),
  ),

  endpoint(
    {
      method: 'get',
      path: '/officials/{key}',
      scope: 'read',
      tag,
      summary: 'One person, with everything the texts say of their posts',
      params: byKey,
      answer: Official,
    },
    ({ params }) => officials.get(params.key),
  ),

  endpoint(
    {
      method: 'get',
      path: '/officials/{key}/statements',
      scope: 'read',
      tag,
      summary: 'What a person said, over all articles and languages, latest first',
      params: byKey,
      query: z.object({
        before: InstantField.optional().openapi({ description: 'Of articles dated before.' }),
        articles: z.coerce.number().int().min(1).max(mostArticles).default(mostArticles),
      }),
      answer: z.object({ items: z.array(Statement) }).openapi('Statements'),
    },
    async ({ params, query: { before, articles } }) => ({
      items: await officials.statements(params.key, {
        articles,
        ...optional('before', before as Instant | undefined),
      }),
    }),
  ),
];
