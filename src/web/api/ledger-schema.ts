import { z } from '@hono/zod-openapi';
import { Instant } from './fields.ts';

export const LEDGER_STATES = [
  'discovered',
  'fetched',
  'extracted',
  'tagged',
  'clustered',
  'queued',
  'dropped',
] as const;

export const LedgerRow = z
  .object({
    id: z.string(),
    url: z.string(),
    outlet: z.string().optional(),
    run: z.string().optional(),
    state: z.enum(LEDGER_STATES),
    reason: z.string().optional().openapi({ description: 'Why it was dropped.' }),
    detail: z.string().optional(),
    capture: z.string().optional(),
    discoveredAt: Instant,
    fetchedAt: Instant.optional(),
    extractedAt: Instant.optional(),
    taggedAt: Instant.optional(),
    clusteredAt: Instant.optional(),
    queuedAt: Instant.optional(),
    droppedAt: Instant.optional(),
  })
  .openapi('LedgerRow');

export const LedgerCounts = z
  .object({
    total: z.int(),
    states: z.record(z.enum(LEDGER_STATES), z.int()),
    reasons: z.record(z.string(), z.int()).openapi({ description: 'Of the dropped.' }),
  })
  .openapi('LedgerCounts');
