import { z } from '@hono/zod-openapi';
import type { ArticleId } from '../../article.ts';
import { decideAll } from '../bulk.ts';
import type { Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { BulkOutcome } from './bulk.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Id } from './fields.ts';

const mostMarked = 1000; // of one request, as of one form
const longest = 4000; // characters of a note
const text = z.string().trim().min(1).max(longest);
const ids = z.array(Id).max(mostMarked).default([]);

const Selection = z
  .object({
    articles: z.array(z.string()).openapi({
      description: 'Those that can still be decided on, in the order of the queue.',
    }),
  })
  .openapi('Selection');

const tag = 'Queue';
const path = '/selection';

/** The items you have ticked: the same as on the site. */
export const selectionEndpoints: Endpoints = ({ store: { selections } }) => [
  endpoint(
    {
      method: 'get',
      path,
      scope: 'read',
      tag,
      summary: 'What you have selected',
      answer: Selection,
    },
    ({ seat }) => selected(seat),
  ),

  endpoint(
    {
      method: 'patch',
      path,
      scope: 'review',
      tag,
      summary: 'Select items, and others no more',
      description: 'What is not open in the queue is left out.',
      body: z.object({ select: ids, unselect: ids }),
      answer: Selection,
    },
    async ({ body, seat }) => {
      const chosen = body.select as ArticleId[];
      const shown = [...new Set([...chosen, ...(body.unselect as ArticleId[])])];
      await selections.mark({ analyst: seat.analyst, shown, chosen });
      return selected(seat);
    },
  ),

  endpoint(
    { method: 'delete', path, scope: 'review', tag, summary: 'Select nothing any more' },
    async ({ seat }) => {
      await selections.clear(seat.analyst);
      return undefined;
    },
  ),

  endpoint(
    {
      method: 'post',
      path: `${path}/decision`,
      scope: 'review',
      tag,
      summary: 'Decide on all that you have selected',
      description:
        'What another holds is left, stays selected, and the answer says why. It does not ask which version you have seen: `/queue/decisions` does.',
      body: z.object({
        verdict: z.enum(['accepted', 'rejected', 'escalated']),
        note: text.optional(),
        reason: text.optional(),
      }),
      answer: BulkOutcome,
    },
    async ({ body: { verdict, note, reason }, seat }) => {
      const outcome = await decideAll(seat, await selections.of(seat.analyst), {
        verdict,
        ...optional('note', note),
        ...optional('reason', reason),
      });
      await selections.drop(seat.analyst, outcome.done);
      return outcome;
    },
  ),
];

const selected = async ({ store: { selections }, analyst }: Seat) => ({
  articles: await selections.of(analyst),
});
