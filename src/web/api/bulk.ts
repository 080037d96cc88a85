import { z } from '@hono/zod-openapi';
import type { ArticleId } from '../../article.ts';
import { decideAll } from '../bulk.ts';
import { optional } from '../optional.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Id, Instant } from './fields.ts';

const mostAtOnce = 200;
const longest = 4000; // characters of a note
const text = z.string().trim().min(1).max(longest);

export const BulkOutcome = z
  .object({
    done: z.array(z.string()),
    failed: z.array(
      z.object({
        article: z.string(),
        why: z.enum(['held', 'decided', 'second-reading', 'gone', 'changed']),
        holder: z.string().optional(),
        until: Instant.optional(),
      }),
    ),
  })
  .openapi('BulkOutcome');

/** One decision on many items. */
export const bulkEndpoints: Endpoints = ({ store }) => [
  endpoint(
    {
      method: 'post',
      path: '/queue/decisions',
      scope: 'review',
      tag: 'Queue',
      summary: 'Decide on many items at once, each as you have seen it',
      description:
        'What another holds, or what has changed since, is left, and the answer says why.',
      body: z.object({
        items: z
          .array(z.object({ article: Id, version: z.int() }))
          .min(1)
          .max(mostAtOnce),
        verdict: z.enum(['accepted', 'rejected', 'escalated']),
        note: text.optional(),
        reason: text.optional(),
      }),
      answer: BulkOutcome,
    },
    async ({ body: { items, verdict, note, reason }, seat }) => {
      const ids = items.map(({ article }) => article);
      const found = await store.articles.list({ ids }, { limit: ids.length });
      const versions = new Map<string, number>(found.map(({ id, version }) => [id, version]));
      const isSame = ({ article, version }: (typeof items)[number]) =>
        (versions.get(article) ?? version) === version;
      const { done, failed } = await decideAll(
        seat,
        items.filter(isSame).map(({ article }) => article as ArticleId),
        { verdict, ...optional('note', note), ...optional('reason', reason) },
      );
      const changed = items
        .filter((item) => !isSame(item))
        .map(({ article }) => ({ article, why: 'changed' as const }));
      return { done, failed: [...failed, ...changed] };
    },
  ),
];
