import { z } from '@hono/zod-openapi';

/** The fields that many records share. */
export const Instant = z.iso
  .datetime({ offset: true })
  .openapi({ example: '2026-11-21T21:45:06Z' });
export const Day = z.iso.date().openapi({ example: '2026-11-21' });
export const Language = z.string().openapi({
  description: 'BCP 47; `und` when not determined.',
  example: 'ar',
});
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .openapi({ description: 'ISO 3166-1 alpha-2; XK for Kosovo.', example: 'IQ' });
export const Confidence = z.number().min(0).max(1);

const longestId = 200; // characters
export const Id = z.string().min(1).max(longestId);
export const byId = z.object({ id: Id });
export const Name = z.string().trim().min(1).max(longestId);
