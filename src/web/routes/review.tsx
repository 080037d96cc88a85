import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId } from '../../article.ts';
import type { StoredReview } from '../../store/reviews.ts';
import { TAG_KINDS } from '../corrections.ts';
import type { Desk, Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { pageOf, queryOf, queueRows, type Wanted, wantedOf } from '../queue-filter.ts';
import { say } from '../say.ts';
import type { ArticleView } from '../screens/article-pane.tsx';
import { ReviewScreen } from '../screens/review.tsx';
import { candidatesFor } from '../tag-links.ts';
import { lastDecision } from '../undo.ts';

const asked = z.object({
  kind: z.enum(TAG_KINDS),
  words: z.string().max(200).default(''),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .catch('und'),
});
const decidedCount = z.object({
  decided: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** The queue, one article of it, and what is known of that. */
export function reviewRoutes(site: Hono, desk: Desk): void {
  const { store, timeZone, show } = desk;

  site.get('/review', async (context) => {
    const seat = desk.seat(context);
    const { analyst } = seat;
    const wanted = wantedOf(context.req.query());
    const { decided } = decidedCount.parse(context.req.query());
    const isPlain = queryOf(wanted) === '' && decided === undefined;
    const [mine] = isPlain ? await store.reviewQueue.held(analyst) : [];
    if (mine !== undefined) return context.redirect(pageOf(mine.article, wanted));
    const queue = { ...(await queueOf(seat, wanted)), ...optional('decided', decided) };
    return show(
      context,
      { title: say('Review'), current: '/review', panes: true },
      <ReviewScreen queue={queue} analyst={analyst} zone={timeZone} />,
    );
  });

  /** For the list under a field of the script's menus. */
  site.get('/review/candidates', async (context) => {
    const { kind, ...words } = asked.parse(context.req.query());
    return context.json(await candidatesFor(store, kind, words));
  });

  site.get('/articles/:id', async (context) => {
    const seat = desk.seat(context);
    const { analyst } = seat;
    const wanted = wantedOf(context.req.query());
    const view = await viewOf(seat, context.req.param('id') as ArticleId);
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
  const [rows, counts, desks, languages, selected, held, last] = await Promise.all([
    queueRows(seat, wanted),
    store.reviewQueue.counts(),
    store.desks.list(),
    store.selections.languages(analyst),
    store.selections.of(analyst),
    store.reviewQueue.held(analyst),
    lastDecision(seat),
  ]);
  return {
    wanted,
    rows,
    counts,
    desks: desks.map(({ name }) => name),
    languages,
    selected: new Set<string>(selected),
    mine: held.length,
    ...optional('last', last),
  };
}

const shownMembers = 6;

async function viewOf({ store, analyst }: Seat, id: ArticleId): Promise<ArticleView> {
  const article = await store.articles.get(id);
  const story = article.placement?.story;
  const [item, all, members, found] = await Promise.all([
    store.reviewQueue.get(id),
    store.reviews.of(id),
    story === undefined ? [] : store.articles.list({ story }, { limit: shownMembers }),
    story === undefined ? undefined : store.stories.get(story),
  ]);
  const reviews = seenBy(analyst, item, all);
  return { article, reviews, members, ...optional('item', item), ...optional('story', found) };
}

/** A second reader does not see what the first one said. */
function seenBy(
  analyst: string,
  item: ArticleView['item'],
  reviews: readonly StoredReview[],
): readonly StoredReview[] {
  const first = item?.firstReview;
  if (first === undefined || item?.firstReader === analyst) return reviews;
  return reviews.filter(({ id }) => id < first);
}
