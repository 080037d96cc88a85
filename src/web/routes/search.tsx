import type { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import type { ArticleId } from '../../article.ts';
import { parseSearch } from '../../search/query.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { say } from '../say.ts';
import { pageEnd } from '../screens/older.tsx';
import { SearchScreen } from '../screens/search.tsx';
import { EXPORTS } from '../search-export.ts';

const pageRows = 50;
const facetArticles = 200;

/** Every article there is, by words and fields; the same search as a file. */
export function searchRoutes(site: Hono, desk: Desk): void {
  const { store, timeZone, named, show } = desk;

  site.get('/search', async (context) => {
    const text = (context.req.query('q') ?? '').trim();
    const { query, unknown } = parseSearch(text);
    const filter = optional('query', query);
    const end = pageEnd(context.req.query('after'));
    const after = end && { datedAt: end.at, id: end.key as ArticleId };
    const [found, profile] = await Promise.all([
      store.articles.list(filter, { limit: pageRows + 1, ...optional('after', after) }),
      store.profiles.of(filter, { timeZone, mostArticles: facetArticles, withNames: false }),
    ]);
    return show(
      context,
      { title: text === '' ? say('Search') : text, current: '/search', words: text },
      <SearchScreen
        text={text}
        unknown={unknown}
        found={found.slice(0, pageRows).map(named)}
        hasMore={found.length > pageRows}
        profile={profile}
        outletName={(key) => desk.app.outlets.get(key)?.name ?? key}
        zone={timeZone}
      />,
    );
  });

  site.get('/search/export', (context) => {
    const { q, format } = exportFields.parse(context.req.query());
    const { mediaType, extension, lines } = EXPORTS[format];
    const { query } = parseSearch(q);
    context.header('Content-Type', mediaType);
    context.header('Content-Disposition', `attachment; filename="wirewatch.${extension}"`);
    return stream(context, async (out) => {
      for await (const line of lines(store, optional('query', query))) {
        if (out.aborted) return;
        await out.write(line);
      }
    });
  });
}

const exportFields = z.object({
  q: z.string().max(500).catch(''),
  format: z.enum(['csv', 'jsonl']).catch('csv'),
});
