import { z } from '@hono/zod-openapi';
import { Language } from './fields.ts';

const summary = {
  key: z.string().openapi({ example: 'ir/irna' }),
  name: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  url: z.string(),
  country: z.string(),
  languages: z.array(Language),
  ownership: z.string(),
  kind: z.string(),
  family: z.string(),
  timeZone: z.string(),
  state: z.enum(['active', 'paused', 'retired']).openapi({
    description: 'Only an active one is crawled.',
  }),
};

export const OutletSummary = z.object(summary).openapi('OutletSummary');
export const Outlet = z
  .object({
    ...summary,
    crawlDelay: z.number().optional(),
    sources: z.array(z.looseObject({ kind: z.string(), url: z.string() })),
    notes: z.string().optional(),
    verified: z.string().optional(),
  })
  .openapi('Outlet');

export const byOutlet = z.object({
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .openapi({ example: 'ir' }),
  slug: z.string().min(1).max(100).openapi({ example: 'irna' }),
});
