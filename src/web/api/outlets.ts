import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Instant, Language } from './fields.ts';
import { LedgerCounts } from './ledger-schema.ts';

const summary = {
  key: z.string().openapi({ example: 'ir/irna' }),
  name: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  url: z.string(),
  country: z.string(),
  languages: z.array(Language),
  ownership: z.string(),
  kind: z.string(),
  family: z.string(),
  timeZone: z.string(),
};

const OutletSummary = z.object(summary).openapi('OutletSummary');
const Outlet = z
  .object({
    ...summary,
    crawlDelay: z.number().optional(),
    sources: z.array(z.looseObject({ kind: z.string(), url: z.string() })),
    notes: z.string().optional(),
    verified: z.string().optional(),
  })
  .openapi('Outlet');

const Feed = z
  .object({
    url: z.string(),
    state: z.string(),
    nextPoll: Instant,
    polls: z.int(),
    failures: z.int(),
    itemsSeen: z.int(),
    itemsNew: z.int(),
    polled: Instant.optional(),
    answered: Instant.optional(),
    lastNew: Instant.optional(),
    lastError: z.string().optional(),
  })
  .openapi('Feed');

const byKey = z.object({
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .openapi({ example: 'ir' }),
  slug: z.string().min(1).max(100).openapi({ example: 'irna' }),
});
const tag = 'Outlets';

/** Who publishes, and how their feeds are doing. */
export const outletEndpoints: Endpoints = ({ app, store }) => [
  endpoint(
    {
      method: 'get',
      path: '/outlets',
      scope: 'read',
      tag,
      summary: 'Every outlet that is known',
      query: z.object({
        country: z
          .string()
          .regex(/^[a-zA-Z]{2}$/)
          .optional(),
      }),
      answer: z.object({ items: z.array(OutletSummary) }).openapi('Outlets'),
    },
    async ({ query: { country } }) => ({
      items: [...app.outlets.values()].filter(
        (outlet) => country === undefined || outlet.country === country.toUpperCase(),
      ),
    }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/outlets/{country}/{slug}',
      scope: 'read',
      tag,
      summary: 'An outlet as it is declared',
      params: byKey,
      answer: Outlet,
    },
    async ({ params }) => outletOf(app, params),
  ),

  endpoint(
    {
      method: 'patch',
      path: '/outlets/{country}/{slug}',
      scope: 'admin',
      tag,
      summary: 'Let an outlet rest, or crawl it again',
      params: byKey,
      body: z.object({ state: z.enum(['active', 'paused']) }),
      answer: Outlet,
    },
    async ({ params, body: { state } }) => {
      const outlet = outletOf(app, params);
      await store.outlets.setState([outlet.key], state);
      return outlet;
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/outlets/{country}/{slug}/health',
      scope: 'read',
      tag,
      summary: 'How the feeds of an outlet are doing, and what became of its URLs',
      params: byKey,
      answer: z.object({ feeds: z.array(Feed), urls: LedgerCounts }).openapi('OutletHealth'),
    },
    async ({ params }) => {
      const { key } = outletOf(app, params);
      const [feeds, urls] = await Promise.all([
        store.feeds.list(key),
        store.ledger.counts({ outlet: key }),
      ]);
      return { feeds: feeds.map(({ feed }) => feed), urls };
    },
  ),
];

function outletOf(app: Desk['app'], { country, slug }: z.output<typeof byKey>) {
  const outlet = app.outlets.get(`${country}/${slug}`);
  if (outlet === undefined) throw new WireError('OUTLET_UNKNOWN', `${country}/${slug}`);
  return outlet;
}
