import type { Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { isAtLeast } from '../accounts/scopes.ts';
import { WireError } from '../errors.ts';
import type { Role } from '../store/users.ts';
import { API_RULES } from './api/rules.ts';

/** The least role that each route asks for; a route without a rule is refused. */
export const RULES = {
  'GET /healthz': 'anyone',
  'GET /assets/:name': 'anyone',
  'GET /login': 'anyone',
  'POST /login': 'anyone',
  'GET /login/code': 'anyone',
  'POST /login/code': 'anyone',
  'GET /login/elsewhere': 'anyone',
  'GET /login/back': 'anyone',
  'GET /setup': 'anyone',
  'POST /setup': 'anyone',
  'GET /websub/:token': 'anyone', // a hub: the token is the subscription
  'POST /websub/:token': 'anyone',
  'POST /logout': 'reader',
  'GET /settings': 'reader',
  'POST /settings/look': 'reader',
  'POST /settings/keys': 'reader',
  'POST /settings/password': 'reader',
  'POST /settings/second-factor': 'reader',
  'POST /settings/second-factor/off': 'reader',
  'POST /settings/sessions/end': 'reader',
  'POST /settings/tokens': 'reader',
  'POST /settings/tokens/:id/revoke': 'reader',
  'GET /admin': 'admin',
  'GET /admin/audit': 'admin',
  'POST /admin/users': 'admin',
  'POST /admin/users/:name/role': 'admin',
  'POST /admin/users/:name/disable': 'admin',
  'POST /admin/users/:name/enable': 'admin',
  'POST /admin/users/:name/link': 'admin',
  'POST /admin/tokens/:id/revoke': 'admin',
  'GET /': 'reader',
  'GET /review': 'reader',
  'GET /articles/:id': 'reader',
  'GET /articles/:id/versions': 'reader',
  'POST /review/claim': 'analyst',
  'POST /review/undo': 'analyst',
  'POST /articles/:id/claim': 'analyst',
  'POST /articles/:id/take-over': 'analyst',
  'POST /articles/:id/keep': 'analyst',
  'POST /articles/:id/leave': 'analyst',
  'POST /articles/:id/decide': 'analyst',
  'GET /review/candidates': 'reader',
  'POST /review/select': 'analyst',
  'POST /review/bulk': 'analyst',
  'POST /review/languages': 'analyst',
  'GET /queue-rule': 'reader',
  'POST /queue-rule/desks': 'editor',
  'POST /queue-rule/desks/remove': 'editor',
  'POST /queue-rule/rules': 'editor',
  'POST /queue-rule/apply': 'editor',
  'GET /stories': 'reader',
  'GET /stories/:id': 'reader',
  'POST /stories/:id/title': 'analyst',
  'POST /stories/:id/merge': 'analyst',
  'POST /stories/:id/split': 'analyst',
  'GET /officials': 'reader',
  'GET /officials/:key': 'reader',
  'POST /officials/merge': 'analyst',
  'POST /officials/separate': 'analyst',
  'GET /countries/:code': 'reader',
  'GET /organisations/:key': 'reader',
  'GET /outlets/:country/:slug': 'reader',
  'GET /search': 'reader',
  'GET /search/export': 'reader',
  'GET /watchlists': 'reader',
  'GET /watchlists/:id': 'reader',
  'POST /watchlists': 'reader',
  'POST /watchlists/remove': 'reader',
  'GET /digests': 'reader',
  'POST /digests': 'editor',
  'GET /digests/:id': 'reader',
  'GET /sources': 'reader',
  'POST /sources/state': 'editor',
  'POST /sources/alerts/:id': 'editor',
  'GET /ops': 'reader',
  'GET /quality': 'reader',
  'GET /ledger': 'reader',
  'GET /ledger/:id': 'reader',
  'GET /quarantine': 'reader',
  'POST /quarantine/replay': 'editor',
  'POST /quarantine/:id/replay': 'editor',
  ...API_RULES,
} as const satisfies Readonly<Record<string, Role | 'anyone'>>;

/** Refuses whom the route's rule does not allow. Throws SIGN_IN_NEEDED, FORBIDDEN. */
export function enforceRules(site: Hono): void {
  site.use(async (context, next) => {
    const route = routeOf(context);
    if (route !== undefined) allow(context, route);
    await next();
  });
}

/** The pattern that answers a request; a middleware is none. */
function routeOf(context: Context): string | undefined {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
  const route = matchedRoutes(context).find((each) => each.method === method);
  if (route?.path.startsWith('/assets/') === true) return 'GET /assets/:name';
  return route === undefined ? undefined : `${method} ${route.path}`;
}

function allow(context: Context, route: string): void {
  const least: Role | 'anyone' | undefined = Object.hasOwn(RULES, route)
    ? RULES[route as keyof typeof RULES]
    : undefined;
  if (least === 'anyone') return;
  const reader = context.get('reader');
  if (reader === undefined) throw new WireError('SIGN_IN_NEEDED', 'nobody is signed in');
  if (least !== undefined && isAtLeast(reader.role, least)) return;
  throw new WireError('FORBIDDEN', `this takes the role ${least ?? 'of nobody'}`, {
    hint: `you are ${reader.role}: ask an admin`,
    facts: { role: reader.role },
  });
}
