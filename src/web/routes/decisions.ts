import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId, Instant, Review } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { correctionFields, correctionsOf } from '../corrections.ts';
import type { Desk, Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { claimNext, queryOf, wantedOf } from '../queue-filter.ts';
import { undoLast } from '../undo.ts';

/** Everything an analyst does with an item. Each is a form; each ends on a page to go on from. */
export function decisionRoutes(site: Hono, desk: Desk): void {
  const { store, seat } = desk;

  site.post('/review/claim', async (context) => {
    const wanted = wantedOf(await context.req.parseBody());
    return context.redirect(pageOf(await claimNext(seat(context), wanted), wanted), 303);
  });

  site.post('/review/undo', async (context) => {
    const wanted = wantedOf(await context.req.parseBody());
    return context.redirect(pageOf(await undoLast(seat(context)), wanted), 303);
  });

  site.post('/articles/:id/claim', async (context) => {
    const id = context.req.param('id') as ArticleId;
    await store.reviewQueue.claimArticle(id, seat(context).lease);
    return context.redirect(pageOf(id, wantedOf(await context.req.parseBody())), 303);
  });

  site.post('/articles/:id/take-over', async (context) => {
    const id = context.req.param('id') as ArticleId;
    await store.reviewQueue.takeOver(id, seat(context).lease);
    return context.redirect(pageOf(id, wantedOf(await context.req.parseBody())), 303);
  });

  site.post('/articles/:id/keep', async (context) => {
    await store.reviewQueue.extend(context.req.param('id') as ArticleId, seat(context).lease);
    return context.body(null, 204);
  });

  site.post('/articles/:id/decide', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const body = await context.req.parseBody({ all: true });
    const wanted = wantedOf(body);
    const form = decisionForm.parse(body);
    if (form.verdict === 'release') await store.reviewQueue.release(id, seat(context).analyst);
    else await decide(seat(context), id, form);
    const next = form.verdict === 'release' ? undefined : await claimNext(seat(context), wanted);
    return context.redirect(pageOf(next, wanted), 303);
  });
}

const longest = 4000; // characters of a note
const note = z
  .string()
  .max(longest)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
const decisionForm = z.object({
  verdict: z.enum(['accepted', 'rejected', 'escalated', 'corrected', 'release']),
  version: z.coerce.number().optional(),
  note,
  reason: note,
  ...correctionFields,
});

async function decide(
  { store, analyst, lease }: Seat,
  id: ArticleId,
  form: z.infer<typeof decisionForm>,
): Promise<void> {
  const article = await store.articles.get(id);
  if (form.version !== undefined && form.version !== article.version) {
    throw new WireError('VERSION_CHANGED', `it is version ${article.version} now`, {
      hint: 'open it again and look at what is new',
    });
  }
  const corrections = correctionsOf(form, article);
  await store.reviewQueue.claimArticle(id, lease);
  await store.reviews.decide({
    article: id,
    reviewer: analyst,
    verdict: verdictOf(form.verdict, Object.keys(corrections).length > 0),
    corrections,
    ...optional('note', form.note),
    ...optional('reason', form.verdict === 'rejected' ? form.reason : undefined),
    dateReviewed: new Date().toISOString() as Instant,
  });
}

/** Accepting with something corrected is correcting; correcting nothing is accepting. */
function verdictOf(asked: string, isCorrected: boolean): Review['verdict'] {
  if (asked === 'rejected' || asked === 'escalated') return asked;
  return isCorrected ? 'corrected' : 'accepted';
}

const pageOf = (id: ArticleId | undefined, wanted: Parameters<typeof queryOf>[0]) =>
  `${id === undefined ? '/review' : `/articles/${id}`}${queryOf(wanted)}`;
