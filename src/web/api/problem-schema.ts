import { z } from '@hono/zod-openapi';

/** problem.ts makes them. */
export const Problem = z
  .object({
    type: z.string().openapi({ description: 'Where it is explained.', example: '/api#LEASE_HELD' }),
    title: z.string(),
    status: z.int(),
    code: z
      .string()
      .openapi({ description: 'Stays the same whatever the words.', example: 'LEASE_HELD' }),
    detail: z.string(),
    hint: z.string().optional().openapi({ description: 'What can be done about it.' }),
    holder: z.string().optional().openapi({ description: 'Of LEASE_HELD: who has the item.' }),
    until: z.iso.datetime().optional().openapi({ description: 'Of LEASE_HELD: until when.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');
