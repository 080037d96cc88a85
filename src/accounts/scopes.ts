import { ROLES, type Role } from '../store/users.ts';

/** What a token may be allowed: nothing past what this role may do, nor past what its owner may. */
export const SCOPE_ROLES = {
  read: 'reader',
  review: 'analyst',
  'digest:publish': 'editor',
  admin: 'admin',
} as const satisfies Readonly<Record<string, Role>>;

/** Whether a role is that one or above it. */
export const isAtLeast = (role: Role, least: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(least);

/** The role of whoever comes with a token of these scopes. */
export function roleWithin(role: Role, scopes: readonly string[]): Role {
  const allowed = scopes.flatMap((scope) =>
    scope in SCOPE_ROLES ? [SCOPE_ROLES[scope as keyof typeof SCOPE_ROLES]] : [],
  );
  return (
    [...ROLES]
      .reverse()
      .filter((each) => isAtLeast(role, each))
      .find((each) => allowed.some((one) => isAtLeast(one, each))) ?? 'reader'
  );
}
