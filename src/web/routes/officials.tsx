import type { Hono } from 'hono';
import { z } from 'zod';
import type { Instant } from '../../article.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { say } from '../say.ts';
import { OfficialScreen } from '../screens/official.tsx';
import { OfficialsScreen } from '../screens/officials.tsx';
import { pageEnd } from '../screens/older.tsx';

const pageRows = 50;
const shownProposals = 10;
const shownArticles = 20;

/** The register of officials: who they are, what they held and said, and which two are one. */
export function officialRoutes(site: Hono, { store, timeZone, named, show, seat }: Desk): void {
  const { officials } = store;

  site.get('/officials', async (context) => {
    const { q, country, after } = listFields.parse(context.req.query());
    const filter = { ...optional('query', q), ...optional('country', country) };
    const end = pageEnd(after);
    const page = {
      limit: pageRows + 1,
      ...optional('after', end && { last: end.at, key: end.key }),
    };
    const [found, proposals] = await Promise.all([
      officials.list(filter, page),
      officials.proposals(),
    ]);
    return show(
      context,
      { title: say('Officials'), current: '/officials' },
      <OfficialsScreen
        found={found.slice(0, pageRows)}
        hasMore={found.length > pageRows}
        proposals={proposals.slice(0, shownProposals)}
        filter={filter}
        zone={timeZone}
      />,
    );
  });

  site.get('/officials/:key', async (context) => {
    const official = await officials.get(context.req.param('key'));
    const before = beforeField.parse(context.req.query('before'));
    const [statements, articles] = await Promise.all([
      officials.statements(official.key, optional('before', before)),
      store.articles.list({ officials: official.keys }, { limit: shownArticles }),
    ]);
    return show(
      context,
      { title: official.name, current: '/officials' },
      <OfficialScreen
        official={official}
        statements={statements}
        articles={articles.map(named)}
        zone={timeZone}
      />,
    );
  });

  for (const [path, decide] of [
    ['/officials/merge', officials.merge],
    ['/officials/separate', officials.separate],
  ] as const) {
    site.post(path, async (context) => {
      const { into, other } = pairForm.parse(await context.req.parseBody());
      await decide(into, other, seat(context).analyst);
      return context.redirect(`/officials/${encodeURIComponent(into)}`, 303);
    });
  }
}

const filled = z.string().trim().min(1).max(200).optional().catch(undefined);
const listFields = z.object({ q: filled, country: filled, after: filled });
const beforeField = z.iso
  .datetime()
  .transform((at) => at as Instant)
  .optional()
  .catch(undefined);
const pairForm = z.object({ into: z.string().min(1), other: z.string().min(1) });
