import { z } from '@hono/zod-openapi';
import { Instant } from './fields.ts';

export const AuditEntry = z
  .object({
    id: z.int(),
    at: Instant,
    actor: z.string(),
    action: z.string().openapi({ example: 'lease.take-over' }),
    subject: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry');
