import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId, Instant, Review } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { skippedSeconds } from '../../store/review-undo.ts';
import { correctionFields, correctionsOf } from '../corrections.ts';
import type { Desk, Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { claimNext, pageOf, type Wanted, wantedOf } from '../queue-filter.ts';
import { say } from '../say.ts';
import { HeldScreen } from '../screens/bulk.tsx';
import { undoLast } from '../undo.ts';

const leavingSeconds = 15; // what a lease has left once its page is closed; a page that opens meanwhile renews it

/** Everything an analyst does with an item. Each is a form; each ends on a page to go on from. */
export function decisionRoutes(site: Hono, desk: Desk): void {
  const { store, seat } = desk;
  const idOf = (context: Context) => context.req.param('id') as ArticleId;

  site.post('/review/claim', async (context) => {
    const wanted = wantedOf(await context.req.parseBody());
    return context.redirect(pageOf(await claimNext(seat(context), wanted), wanted), 303);
  });

  site.post('/review/undo', async (context) => {
    const wanted = wantedOf(await context.req.parseBody());
    return context.redirect(pageOf(await undoLast(seat(context)), wanted), 303);
  });

  site.post('/articles/:id/claim', async (context) => {
    const id = idOf(context);
    const wanted = wantedOf(await context.req.parseBody());
    return unlessHeld({ desk, context, id, wanted }, async () => {
      await store.reviewQueue.claimArticle(id, seat(context).lease);
      return context.redirect(pageOf(id, wanted), 303);
    });
  });

  site.post('/articles/:id/take-over', async (context) => {
    const id = idOf(context);
    await store.reviewQueue.takeOver(id, seat(context).lease);
    return context.redirect(pageOf(id, wantedOf(await context.req.parseBody())), 303);
  });

  site.post('/articles/:id/keep', async (context) => {
    await store.reviewQueue.extend(idOf(context), seat(context).lease);
    return context.body(null, 204);
  });

  site.post('/articles/:id/leave', async (context) => {
    const { analyst } = seat(context);
    await store.reviewQueue.leave(idOf(context), { analyst, leaseSeconds: leavingSeconds });
    return context.body(null, 204);
  });

  site.post('/articles/:id/decide', async (context) => {
    const id = idOf(context);
    const body = await context.req.parseBody({ all: true });
    const wanted = wantedOf(body);
    const form = decisionForm.parse(body);
    return unlessHeld({ desk, context, id, wanted }, async () => {
      const { analyst } = seat(context);
      if (form.verdict === 'release') {
        await store.reviewQueue.release(id, analyst);
        return context.redirect(pageOf(undefined, wanted), 303);
      }
      if (form.verdict === 'skip')
        await store.reviewQueue.skip(id, { analyst, seconds: skippedSeconds });
      else await decide(seat(context), id, form);
      return context.redirect(pageOf(await claimNext(seat(context), wanted), wanted), 303);
    });
  });
}

interface Trying {
  readonly desk: Desk;
  readonly context: Context;
  readonly id: ArticleId;
  readonly wanted: Wanted;
}

/** A conflict is answered with 409 and the name of who has the item. */
async function unlessHeld(
  { desk, context, id, wanted }: Trying,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'LEASE_HELD') throw error;
    const { holder, until } = heldBy.parse(error.facts);
    return desk.show(
      context,
      { title: say('Not done'), status: 409, current: '/review' },
      <HeldScreen
        failure={{ article: id, holder, until: until as Instant }}
        wanted={wanted}
        zone={desk.timeZone}
      />,
    );
  }
}

const heldBy = z.object({ holder: z.string(), until: z.string() });

const longest = 4000; // characters of a note
const note = z
  .string()
  .max(longest)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
const decisionForm = z.object({
  verdict: z.enum(['accepted', 'rejected', 'escalated', 'corrected', 'skip', 'release']),
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
  const corrections = await correctionsOf(form, article, store);
  await store.reviewQueue.claimArticle(id, lease);
  await store.reviews.decide({
    article: id,
    reviewer: analyst,
    verdict: verdictOf(form.verdict, changes(corrections)),
    corrections,
    ...optional('note', form.note),
    ...optional('reason', form.verdict === 'rejected' ? form.reason : undefined),
    dateReviewed: new Date().toISOString() as Instant,
  });
}

/** To say that a tag is right changes nothing. */
const changes = ({ kept: _, ...others }: Review['corrections']): boolean =>
  Object.keys(others).length > 0;

/** Accepting with something corrected is correcting; correcting nothing is accepting. */
function verdictOf(asked: string, isCorrected: boolean): Review['verdict'] {
  if (asked === 'rejected' || asked === 'escalated') return asked;
  return isCorrected ? 'corrected' : 'accepted';
}
