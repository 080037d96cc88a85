import type { Hono } from 'hono';
import { z } from 'zod';
import { WireError } from '../../errors.ts';
import { parseSearch } from '../../search/query.ts';
import type { Watchlist } from '../../store/watchlists.ts';
import type { Desk, Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { searchPath } from '../paths.ts';
import { say } from '../say.ts';
import { WatchlistsScreen } from '../screens/watchlists.tsx';

/** Searches that somebody keeps an eye on, with what is new since they last looked. */
export function watchlistRoutes(site: Hono, { store, timeZone, show, seat }: Desk): void {
  site.get('/watchlists', async (context) => {
    const watched = await watchedBy(seat(context));
    return show(
      context,
      { title: say('Watchlists'), current: '/watchlists' },
      <WatchlistsScreen watched={watched} zone={timeZone} />,
    );
  });

  site.post('/watchlists', async (context) => {
    const { name, query } = newForm.parse(await context.req.parseBody());
    const { unknown } = parseSearch(query);
    if (unknown.length > 0) throw new WireError('USAGE', `not understood: ${unknown.join(' ')}`);
    const { id } = await store.watchlists.put({
      name,
      owner: seat(context).analyst,
      query: { text: query },
    });
    await store.visits.note(seat(context).analyst, `watchlist:${id}`);
    return context.redirect('/watchlists', 303);
  });

  site.get('/watchlists/:id', async (context) => {
    const { analyst } = seat(context);
    const lists = await store.watchlists.list(analyst);
    const found = lists.find(({ id }) => id === context.req.param('id'));
    if (found === undefined) throw new WireError('NOT_FOUND', 'no such watchlist of yours');
    await store.visits.note(analyst, `watchlist:${found.id}`);
    return context.redirect(searchPath(textOf(found)));
  });

  site.post('/watchlists/remove', async (context) => {
    const { name } = removeForm.parse(await context.req.parseBody());
    if (!(await store.watchlists.remove(seat(context).analyst, name)))
      throw new WireError('NOT_FOUND', 'no such watchlist of yours');
    return context.redirect('/watchlists', 303);
  });
}

async function watchedBy({ store, analyst }: Seat) {
  const lists = await store.watchlists.list(analyst);
  const visits = await store.visits.last(
    analyst,
    lists.map(({ id }) => `watchlist:${id}`),
  );
  return Promise.all(
    lists.map(async (list) => {
      const text = textOf(list);
      const visited = visits.get(`watchlist:${list.id}`);
      const filter = optional('query', parseSearch(text).query);
      return {
        id: list.id,
        name: list.name,
        text,
        ...optional('visited', visited),
        fresh: visited === undefined ? 0 : await store.articles.countSince(filter, visited),
      };
    }),
  );
}

const stored = z.object({ text: z.string() }).catch({ text: '' });
const textOf = ({ query }: Watchlist): string => stored.parse(query).text;

const newForm = z.object({
  name: z.string().trim().min(1).max(100),
  query: z.string().trim().min(1).max(500),
});
const removeForm = z.object({ name: z.string() });
