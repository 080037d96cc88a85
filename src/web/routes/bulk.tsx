import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId } from '../../article.ts';
import { decideAll } from '../bulk.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { pageOf, queryOf, wantedOf } from '../queue-filter.ts';
import { say } from '../say.ts';
import { BulkScreen } from '../screens/bulk.tsx';

const most = 1000; // rows of one form
const ids = z
  .union([z.string(), z.array(z.string()).max(most)])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()) as ArticleId[]);
const markForm = z.object({ shown: ids, chosen: ids });
const bulkForm = markForm.extend({
  act: z.enum(['accepted', 'rejected', 'escalated', 'mark', 'above', 'clear']),
  reason: z.string().max(200).optional(),
  current: z.string().optional(),
});

/** Selecting, and deciding on all that is selected: in this list and in others. */
export function bulkRoutes(site: Hono, desk: Desk): void {
  const { store } = desk;

  /** What the script sends whenever a box is ticked. */
  site.post('/review/select', async (context) => {
    const { shown, chosen } = markForm.parse(await context.req.parseBody({ all: true }));
    const { analyst } = desk.seat(context);
    await store.selections.mark({ analyst, shown, chosen });
    return context.json({ selected: (await store.selections.of(analyst)).length });
  });

  site.post('/review/bulk', async (context) => {
    const body = await context.req.parseBody({ all: true });
    const wanted = wantedOf(body);
    const { shown, chosen, act, reason, current } = bulkForm.parse(body);
    const seat = desk.seat(context);
    const { analyst } = seat;
    const back = pageOf(current as ArticleId | undefined, wanted);
    if (act === 'clear') {
      await store.selections.clear(analyst);
      return context.redirect(back, 303);
    }
    const above =
      act === 'above' ? shown.slice(0, Math.max(0, shown.indexOf(current as ArticleId))) : [];
    await store.selections.mark({ analyst, shown, chosen: [...new Set([...chosen, ...above])] });
    if (act === 'mark' || act === 'above') return context.redirect(back, 303);

    const selected = await store.selections.of(analyst);
    const outcome = await decideAll(seat, selected, {
      verdict: act,
      ...optional('reason', reason),
    });
    await store.selections.drop(analyst, outcome.done);
    if (outcome.failed.length === 0) {
      const query = queryOf(wanted);
      const told = `decided=${outcome.done.length}`;
      return context.redirect(`/review${query === '' ? '?' : `${query}&`}${told}`, 303);
    }
    const failed = outcome.failed.map(({ article }) => article);
    const articles = await store.articles.list({ ids: failed }, { limit: failed.length });
    return desk.show(
      context,
      { title: say('Selected items'), current: '/review', status: 409 },
      <BulkScreen
        outcome={outcome}
        articles={new Map(articles.map((article) => [article.id, article]))}
        wanted={wanted}
        zone={desk.timeZone}
      />,
    );
  });

  site.post('/review/languages', async (context) => {
    const { language } = languageForm.parse(await context.req.parseBody({ all: true }));
    await store.selections.readLanguages(desk.seat(context).analyst, language);
    return context.redirect('/review', 303);
  });
}

const tag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const languageForm = z.object({
  language: z
    .union([tag, z.array(tag).max(most)])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
});
