import { SCOPE_ROLES } from '../accounts/scopes.ts';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

export const mostTokenDays = 366;
export const usualTokenDays = 90;

/** What programs sign in to the API with. */
export const tokenCommands = {
  /** The secret alone on stdout: it is shown this once. */
  create: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const [user = '', name = ''] = values;
      const owner = await store.users.get(user);
      const scopes = scopesOf(options['scopes'] ?? 'read');
      const days = daysOf(options['days'] ?? usualTokenDays);
      const secret = await store.tokens.add({ user: owner.name, name, scopes, days });
      process.stdout.write(`${secret}\n`);
    }),

  list: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const tokens = await store.tokens.list(values[0]);
      printRows(
        tokens.map(({ id, user, name, scopes, usedAt, expiresAt, revokedAt }) => ({
          id,
          user,
          name,
          scopes: scopes.join(' '),
          usedAt,
          expiresAt,
          revokedAt,
        })),
        { json: options['json'] === true },
      );
    }),

  revoke: ({ values }: Given) => withApp(({ store }) => store.tokens.revoke(values[0] ?? '')),
} as const;

function scopesOf(given: unknown): readonly string[] {
  const scopes = String(given)
    .split(',')
    .map((scope) => scope.trim());
  const wrong = scopes.find((scope) => !Object.hasOwn(SCOPE_ROLES, scope));
  if (wrong === undefined) return scopes;
  throw new WireError('USAGE', `there is no scope ${wrong}`, {
    hint: Object.keys(SCOPE_ROLES).join(', '),
  });
}

function daysOf(given: unknown): number {
  const days = Number(given);
  if (Number.isInteger(days) && days >= 1 && days <= mostTokenDays) return days;
  throw new WireError('USAGE', `--days takes a whole number from 1 to ${mostTokenDays}`);
}
