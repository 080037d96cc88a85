import type { Hono } from 'hono';
import type { ArticleId } from '../../article.ts';
import type { Desk, Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { queryOf, queueRows, type Wanted, wantedOf } from '../queue-filter.ts';
import type { ArticleView } from '../screens/article-pane.tsx';
import { ReviewScreen } from '../screens/review.tsx';
import { lastDecision } from '../undo.ts';

/** The queue, one article of it, and what is known of that. */
export function reviewRoutes(site: Hono, desk: Desk): void {
  const { store, timeZone, show } = desk;

  site.get('/review', async (context) => {
    const seat = desk.seat(context);
    const { analyst } = seat;
    const wanted = wantedOf(context.req.query());
    const [mine] = wanted.tab === 'open' ? await store.reviewQueue.held(analyst) : [];
    if (mine !== undefined && queryOf(wanted) === '')
      return context.redirect(`/articles/${mine.article}${queryOf(wanted)}`);
    const queue = await queueOf(seat, wanted);
    return show(
      context,
      { title: 'Review', current: '/review', panes: true },
      <ReviewScreen queue={queue} analyst={analyst} zone={timeZone} />,
    );
  });

  site.get('/articles/:id', async (context) => {
    const seat = desk.seat(context);
    const { analyst } = seat;
    const wanted = wantedOf(context.req.query());
    const view = await viewOf(desk, context.req.param('id') as ArticleId);
    const queue = await queueOf(seat, wanted);
    return show(
      context,
      { title: view.article.headline, current: '/review', panes: true },
      <ReviewScreen queue={queue} view={view} analyst={analyst} zone={timeZone} />,
    );
  });
}

async function queueOf(seat: Seat, wanted: Wanted) {
  const { store, analyst } = seat;
  const [rows, counts, held, last] = await Promise.all([
    queueRows(seat, wanted),
    store.reviewQueue.counts(),
    store.reviewQueue.held(analyst),
    lastDecision(seat),
  ]);
  return { wanted, rows, counts, mine: held.length, ...optional('last', last) };
}

const shownMembers = 6;

async function viewOf({ store }: Desk, id: ArticleId): Promise<ArticleView> {
  const article = await store.articles.get(id);
  const story = article.placement?.story;
  const [item, reviews, members, found] = await Promise.all([
    store.reviewQueue.get(id),
    store.reviews.of(id),
    story === undefined ? [] : store.articles.list({ story }, { limit: shownMembers }),
    story === undefined ? undefined : store.stories.get(story),
  ]);
  return { article, reviews, members, ...optional('item', item), ...optional('story', found) };
}
