import { z } from '@hono/zod-openapi';
import type { ArticleId, Instant } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { replay } from '../../steps/replay.ts';
import type { LedgerFilter } from '../../store/ledger.ts';
import { optional } from '../optional.ts';
import { Capture } from './article-schema.ts';
import { AuditEntry } from './audit-schema.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { byId, Id, Instant as InstantField } from './fields.ts';
import { LEDGER_STATES, LedgerCounts, LedgerRow } from './ledger-schema.ts';
import { pageFields, pageOf, readPage, sortedAt } from './page.ts';

const ledgerFields = {
  run: Id.optional(),
  outlet: Id.optional(),
  state: z.enum(LEDGER_STATES).optional(),
  reason: Id.optional(),
};

const Run = z
  .object({
    id: z.string(),
    kind: z.string(),
    outlets: z.array(z.string()),
    startedAt: InstantField,
    endedAt: InstantField.optional(),
  })
  .openapi('Run');

const Quarantined = z
  .object({
    id: z.string(),
    queue: z.string(),
    item: z.string(),
    code: z.string(),
    message: z.string(),
    facts: z.record(z.string(), z.unknown()),
    attempts: z.int(),
    quarantinedAt: InstantField,
  })
  .openapi('Quarantined');

const Replayed = z.object({ replayed: z.int() }).openapi('Replayed');
const mostReplayed = 1000;

/** What became of every URL, the runs that asked, and what failed for good. */
export const recordEndpoints: Endpoints = ({ app, store }) => [
  endpoint(
    {
      method: 'get',
      path: '/ledger',
      scope: 'read',
      tag: 'Ledger',
      summary: 'Every URL ever seen, by id',
      query: z.object({ ...ledgerFields, ...pageFields }),
      answer: pageOf(LedgerRow, 'LedgerPage'),
    },
    ({ query: { limit, cursor, ...filter } }) =>
      readPage({
        limit,
        cursor,
        filter: ['ledger', filter],
        read: (place, rows) =>
          store.ledger.list(ledgerFilter(filter), { limit: rows, ...optional('after', place?.id) }),
        placeOf: ({ id }) => ({ sort: [], id }),
      }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/ledger/counts',
      scope: 'read',
      tag: 'Ledger',
      summary: 'How many URLs stand where; they add up',
      query: z.object(ledgerFields),
      answer: LedgerCounts,
    },
    ({ query }) => store.ledger.counts(ledgerFilter(query)),
  ),

  endpoint(
    {
      method: 'get',
      path: '/ledger/{id}',
      scope: 'read',
      tag: 'Ledger',
      summary: 'One URL, its captures, and what was done to it',
      params: byId,
      answer: LedgerRow.extend({
        captures: z.array(Capture),
        audit: z.array(AuditEntry),
      }).openapi('LedgerEntry'),
    },
    async ({ params }) => {
      const row = await store.ledger.get(params.id as ArticleId);
      if (row === undefined) throw new WireError('NOT_FOUND', `ledger row ${params.id}`);
      const [captures, audit] = await Promise.all([
        store.captures.ofUrl(row.url),
        store.audit.list({ subject: params.id }),
      ]);
      return { ...row, captures, audit };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/runs',
      scope: 'read',
      tag: 'Ledger',
      summary: 'Passes of crawling and ingesting, latest first',
      query: z.object(pageFields),
      answer: pageOf(Run, 'RunPage'),
    },
    ({ query: { limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['runs'],
        read: (place, rows) => store.runs.list(rows, place?.id),
        placeOf: ({ id }) => ({ sort: [], id }),
      }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/quarantine',
      scope: 'read',
      tag: 'Quarantine',
      summary: 'Jobs that failed for good, latest first',
      query: z.object({ queue: Id.optional(), code: Id.optional(), ...pageFields }),
      answer: pageOf(Quarantined, 'QuarantinePage'),
    },
    ({ query: { queue, code, limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['quarantine', queue, code],
        read: (place, rows) =>
          store.quarantine.list(
            { ...optional('queue', queue), ...optional('code', code) },
            rows,
            place && { quarantinedAt: sortedAt(place) as Instant, id: place.id },
          ),
        placeOf: ({ quarantinedAt, id }) => ({ sort: [quarantinedAt], id }),
      }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/quarantine/counts',
      scope: 'read',
      tag: 'Quarantine',
      summary: 'How many wait, by queue and code',
      answer: z
        .object({
          items: z.array(z.object({ queue: z.string(), code: z.string(), count: z.int() })),
        })
        .openapi('QuarantineCounts'),
    },
    async () => ({ items: await store.quarantine.counts() }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/quarantine/replay',
      scope: 'admin',
      tag: 'Quarantine',
      summary: 'Run failed jobs again: those of a queue and code, or these',
      body: z
        .object({
          queue: Id.optional(),
          code: Id.optional(),
          ids: z.array(Id).max(mostReplayed).optional(),
        })
        .refine(({ queue, code, ids }) => (queue ?? code ?? ids) !== undefined, 'say which'),
      answer: Replayed,
    },
    async ({ body: { queue, code, ids } }) => ({
      replayed: await replay(app, {
        ...optional('queue', queue),
        ...optional('code', code),
        ...optional('ids', ids),
      }),
    }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/quarantine/{id}/replay',
      scope: 'admin',
      tag: 'Quarantine',
      summary: 'Run a failed job again',
      params: byId,
      answer: Replayed,
    },
    async ({ params }) => ({ replayed: await replay(app, { ids: [params.id] }) }),
  ),
];

const ledgerFilter = (given: Readonly<Record<string, string | undefined>>): LedgerFilter =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
