import { z } from '@hono/zod-openapi';
import { ROLES } from '../../store/users.ts';
import { SCOPES, type Scope } from './endpoint.ts';
import { Instant } from './fields.ts';

export const Role = z.enum(ROLES);
export const ScopeName = z.enum(Object.keys(SCOPES) as [Scope]);

/** Without anything that proves who they are. */
export const User = z
  .object({
    name: z.string(),
    role: Role,
    createdAt: Instant,
    disabledAt: Instant.optional(),
  })
  .openapi('User');

export const Token = z
  .object({
    id: z.string(),
    user: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: Instant,
    usedAt: Instant.optional(),
    expiresAt: Instant.optional(),
    revokedAt: Instant.optional(),
  })
  .openapi('Token');
