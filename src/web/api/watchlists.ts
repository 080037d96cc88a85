import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { parseSearch } from '../../search/query.ts';
import type { Watchlist as StoredWatchlist } from '../../store/watchlists.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Name } from './fields.ts';

const longestQuery = 500; // characters
const Watchlist = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string().openapi({ example: 'country:IQ official:"al-Alaq"' }),
  })
  .openapi('Watchlist');

const byName = z.object({ name: Name });
const tag = 'Watchlists';

/** Searches that you keep an eye on. */
export const watchlistEndpoints: Endpoints = ({ store: { watchlists } }) => [
  endpoint(
    {
      method: 'get',
      path: '/watchlists',
      scope: 'read',
      tag,
      summary: 'Your watchlists, by name',
      answer: z.object({ items: z.array(Watchlist) }).openapi('Watchlists'),
    },
    async ({ seat }) => ({ items: (await watchlists.list(seat.analyst)).map(shown) }),
  ),

  endpoint(
    {
      method: 'put',
      path: '/watchlists/{name}',
      scope: 'review',
      tag,
      summary: 'Keep a search under a name, or change it',
      params: byName,
      body: z.object({ query: z.string().trim().min(1).max(longestQuery) }),
      answer: Watchlist,
    },
    async ({ params: { name }, body: { query }, seat }) => {
      const { unknown } = parseSearch(query);
      if (unknown.length > 0) throw new WireError('USAGE', `not understood: ${unknown.join(' ')}`);
      return shown(await watchlists.put({ name, owner: seat.analyst, query: { text: query } }));
    },
  ),

  endpoint(
    {
      method: 'delete',
      path: '/watchlists/{name}',
      scope: 'review',
      tag,
      summary: 'Keep a search no more',
      params: byName,
    },
    async ({ params: { name }, seat }) => {
      if (await watchlists.remove(seat.analyst, name)) return undefined;
      throw new WireError('NOT_FOUND', `your watchlist ${name}`);
    },
  ),
];

const stored = z.object({ text: z.string() }).catch({ text: '' });
const shown = ({ id, name, query }: StoredWatchlist) => ({
  id,
  name,
  query: stored.parse(query).text,
});
