import { z } from '@hono/zod-openapi';
import { ALERT_KINDS, type AlertKind } from '../../../crawlers/findings.ts';
import { QUEUES, type QueueName } from '../../../queues/queues.ts';
import { WireError } from '../../errors.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { byId, Instant } from './fields.ts';
import { LedgerCounts } from './ledger-schema.ts';

const Alert = z
  .object({
    id: z.string(),
    kind: z.enum(Object.keys(ALERT_KINDS) as [AlertKind]),
    subject: z.string(),
    outlet: z.string().optional(),
    language: z.string().optional(),
    detail: z.string(),
    raisedAt: Instant,
    seenAt: Instant,
    clearedAt: Instant.optional(),
    acknowledgedAt: Instant.optional(),
    acknowledgedBy: z.string().optional(),
  })
  .openapi('Alert');

const Pulse = z
  .object({
    hours: z.array(z.object({ hour: Instant, articles: z.int() })).openapi({
      description: 'Articles seen an hour, newest first.',
    }),
    lag: z
      .object({ median: z.number(), p95: z.number(), articles: z.int() })
      .optional()
      .openapi({ description: 'Seconds from fetched to queued.' }),
    oldestOpen: Instant.optional(),
    queues: z.array(
      z.object({
        name: z.string(),
        waiting: z.int().openapi({ description: 'Jobs, of one or many items.' }),
        active: z.int(),
        delayed: z.int(),
        oldestSeconds: z.number(),
      }),
    ),
    ledger: LedgerCounts,
  })
  .openapi('Pulse');

const Quality = z
  .object({
    precision: z.array(
      z.object({
        by: z.enum(['rule', 'language', 'analyst', 'kind']),
        value: z.string(),
        tags: z.int(),
        wrong: z.int(),
      }),
    ),
    agreement: z.object({
      readings: z.int(),
      agreed: z.int(),
      kappa: z.number().optional(),
      groups: z.array(
        z.object({
          desk: z.string(),
          language: z.string(),
          firstReader: z.string(),
          secondReader: z.string(),
          readings: z.int(),
          agreed: z.int(),
        }),
      ),
    }),
  })
  .openapi('Quality');

const mostAlerts = 200;
const tag = 'Operations';

/** How the sources, the line and the machine's tags do. */
export const operationEndpoints: Endpoints = ({ app, store }) => [
  endpoint(
    {
      method: 'get',
      path: '/alerts',
      scope: 'read',
      tag,
      summary: 'What is wrong with sources and languages, what nobody has seen to first',
      query: z.object({
        cleared: z.enum(['true', 'false']).default('false').openapi({
          description: 'Also those that are over.',
        }),
        limit: z.coerce.number().int().min(1).max(mostAlerts).default(mostAlerts),
      }),
      answer: z.object({ items: z.array(Alert) }).openapi('Alerts'),
    },
    async ({ query: { cleared, limit } }) => ({
      items: await store.alerts.list({ cleared: cleared === 'true', limit }),
    }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/alerts/{id}/acknowledge',
      scope: 'admin',
      tag,
      summary: 'Say that you see to it; it stays until it is over',
      params: byId,
    },
    async ({ params: { id }, seat }) => {
      if (await store.alerts.acknowledge(id, seat.analyst)) return undefined;
      throw new WireError('NOT_FOUND', `alert ${id}, or somebody has seen to it already`);
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/ops',
      scope: 'read',
      tag,
      summary: 'How the line runs: what came in, how long it took, what waits',
      answer: Pulse,
    },
    async () => {
      const names = Object.keys(QUEUES) as QueueName[];
      const [pulse, ledger, ...queues] = await Promise.all([
        store.pulse.now(),
        store.ledger.counts(),
        ...names.map(async (name) => ({ name, ...(await app.queues.counts(name)) })),
      ]);
      return { ...pulse, queues, ledger };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/quality',
      scope: 'read',
      tag,
      summary: "What corrections say of the machine's tags, and how far two readers agree",
      answer: Quality,
    },
    async () => {
      const [precision, agreement] = await Promise.all([
        store.quality.precision(),
        store.reviews.agreement(),
      ]);
      return { precision, agreement };
    },
  ),
];
