import { z } from '@hono/zod-openapi';
import { sourceHealth } from '../source-health.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Instant, Language } from './fields.ts';

const Source = z
  .object({
    key: z.string().openapi({ example: 'ir/irna' }),
    name: z.string(),
    country: z.string(),
    languages: z.array(Language),
    mayCrawl: z.boolean(),
    state: z.string().openapi({ description: "Of its worst feed; or 'never polled'." }),
    troubled: z.array(
      z.object({ url: z.string(), state: z.string(), error: z.string().optional() }),
    ),
    anomaly: z.enum(['quiet', 'burst']).optional(),
    answered: Instant.optional(),
    lastNew: Instant.optional(),
    days: z.array(z.int()).openapi({ description: 'New items a day, oldest first.' }),
  })
  .openapi('Source');

export const sourceEndpoints: Endpoints = ({ app, store }) => [
  endpoint(
    {
      method: 'get',
      path: '/sources',
      scope: 'read',
      tag: 'Operations',
      summary: 'How the sources of every outlet do, those that need somebody first',
      answer: z.object({ items: z.array(Source) }).openapi('Sources'),
    },
    async () => ({
      items: sourceHealth(app.outlets.values(), await store.feeds.list(), {
        now: new Date(),
        mayCrawl: app.mayCrawl,
      }),
    }),
  ),
];
