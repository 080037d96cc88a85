import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import type { OutletState } from '../../store/outlets.ts';
import type { Desk } from '../desk.tsx';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Instant } from './fields.ts';
import { LedgerCounts } from './ledger-schema.ts';
import { byOutlet, Outlet, OutletSummary } from './outlet-schema.ts';

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
    async ({ query: { country } }) => {
      const stateOf = await openStates(store);
      return {
        items: [...app.outlets.values()]
          .filter((outlet) => country === undefined || outlet.country === country.toUpperCase())
          .map((outlet) => ({ ...outlet, state: stateOf(outlet.key) })),
      };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/outlets/{country}/{slug}',
      scope: 'read',
      tag,
      summary: 'An outlet as it is declared, and whether it is crawled',
      params: byOutlet,
      answer: Outlet,
    },
    async ({ params }) => {
      const outlet = outletOf(app, params);
      return { ...outlet, state: (await openStates(store))(outlet.key) };
    },
  ),

  endpoint(
    {
      method: 'patch',
      path: '/outlets/{country}/{slug}',
      scope: 'admin',
      tag,
      summary: 'Let an outlet rest, or crawl it again',
      params: byOutlet,
      body: z.object({ state: z.enum(['active', 'paused']) }),
      answer: Outlet,
    },
    async ({ params, body: { state } }) => {
      const outlet = outletOf(app, params);
      await store.outlets.setState([outlet.key], state);
      return { ...outlet, state };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/outlets/{country}/{slug}/health',
      scope: 'read',
      tag,
      summary: 'How the feeds of an outlet are doing, and what became of its URLs',
      params: byOutlet,
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

function outletOf(app: Desk['app'], { country, slug }: z.output<typeof byOutlet>) {
  const outlet = app.outlets.get(`${country}/${slug}`);
  if (outlet === undefined) throw new WireError('OUTLET_UNKNOWN', `${country}/${slug}`);
  return outlet;
}

/** What is not stored has never rested. */
async function openStates({ outlets }: Desk['store']): Promise<(key: string) => OutletState> {
  const states = new Map((await outlets.list()).map(({ key, state }) => [key, state]));
  return (key) => states.get(key) ?? 'active';
}
