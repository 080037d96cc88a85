import type { Hono } from 'hono';
import type { ArticleId, Instant } from '../../article.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { SearchScreen } from '../screens/search.tsx';
import { parseSearch } from '../search-query.ts';

const pageRows = 50;
const longestQuery = 500; // characters

/** Every article there is, by words and fields. */
export function searchRoutes(site: Hono, { store, timeZone, named, show }: Desk): void {
  site.get('/search', async (context) => {
    const text = (context.req.query('q') ?? '').slice(0, longestQuery);
    const { filter, unknown } = parseSearch(text);
    const after = afterOf(context.req.query('after'));
    const found = await store.articles.list(filter, {
      limit: pageRows + 1,
      ...optional('after', after),
    });
    return show(
      context,
      { title: text === '' ? 'Search' : text, current: '/search', words: text },
      <SearchScreen
        text={text}
        unknown={unknown}
        found={found.slice(0, pageRows).map(named)}
        hasMore={found.length > pageRows}
        zone={timeZone}
      />,
    );
  });
}

/** '2026-11-21T10:00:00Z~id', as the link to the next page has it. */
function afterOf(text: string | undefined): Pick<ArticleSummary, 'datedAt' | 'id'> | undefined {
  const [datedAt, id] = text?.split('~') ?? [];
  if (datedAt === undefined || id === undefined || Number.isNaN(Date.parse(datedAt)))
    return undefined;
  return { datedAt: datedAt as Instant, id: id as ArticleId };
}
