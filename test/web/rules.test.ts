import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS, permitted } from '../../src/accounts/permitted.ts';
import { isAtLeast, SCOPE_ROLES } from '../../src/accounts/scopes.ts';
import { actAs } from '../../src/store/acting.ts';
import { ROLES } from '../../src/store/users.ts';
import { identify } from '../../src/web/reader.ts';
import { enforceRules, RULES } from '../../src/web/rules.ts';
import { told } from '../../src/web/told.ts';
import { at, testDesk } from './desk-app.ts';

const { siteOf, store } = await testDesk();
const rules = Object.entries(RULES);
const permissions = Object.entries(PERMISSIONS).flatMap(([noun, rule]) =>
  typeof rule === 'string'
    ? [[noun, rule] as const]
    : Object.entries(rule).map(([name, each]) => [`${noun}.${name}`, each] as const),
);

const apart = (there: readonly string[], listed: readonly string[]) => ({
  unlisted: there.filter((one) => !listed.includes(one)),
  gone: listed.filter((one) => !there.includes(one)),
});
const none = { unlisted: [], gone: [] };

test('every route of the site and of the API has a rule, and every rule a route', () => {
  const routes = siteOf('M. Lind')
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/^\/assets\/.*/, '/assets/:name')}`);
  expect(
    apart(
      [...new Set(routes)],
      rules.map(([route]) => route),
    ),
  ).toEqual(none);
});

describe('every route asks for its role', async () => {
  const bare = new Hono();
  identify(bare, { store, cookie: 'sid', proxies: [] });
  enforceRules(bare);
  for (const [route] of rules) {
    const [method = '', path = ''] = route.split(' ');
    bare.on(method, path, (context) => context.text('in'));
  }
  bare.get('/forgotten', (context) => context.text('in'));
  bare.onError((error, context) => context.text('out', told(error).status));

  await store.users.add({ name: 'admin', role: 'admin' });
  for (const role of ROLES) if (role !== 'admin') await store.users.add({ name: role, role });
  const tokens = new Map(
    await Promise.all(
      ROLES.map(async (role) => {
        const scopes = Object.keys(SCOPE_ROLES);
        return [
          role,
          await store.tokens.add({ user: role, name: 'test', scopes, days: 1 }),
        ] as const;
      }),
    ),
  );
  const asked = async (route: string, role?: (typeof ROLES)[number]) => {
    const [method = '', path = ''] = route.split(' ');
    const headers: HeadersInit =
      role === undefined ? {} : { Authorization: `Bearer ${tokens.get(role)}` };
    const { status } = await bare.request(at(path.replaceAll(/:\w+/g, 'x')), { method, headers });
    return status;
  };

  test.each(rules)('%s: %s', async (route, least) => {
    const answers = await Promise.all(ROLES.map((role) => asked(route, role)));
    const wanted = ROLES.map((role) => (least === 'anyone' || isAtLeast(role, least) ? 200 : 403));
    expect(answers).toEqual(wanted);
    expect(await asked(route)).toBe(least === 'anyone' ? 200 : 401);
  });

  test('a route that was forgotten is open to nobody, not even an admin', async () => {
    expect(await asked('GET /forgotten', 'admin')).toBe(403);
    expect(await asked('GET /forgotten')).toBe(401);
  });
});

describe('below the routes', () => {
  test('every function of the store has a permission, and every permission a function', () => {
    const functions = Object.entries(store).flatMap(([noun, does]) =>
      typeof does === 'function' ? [noun] : Object.keys(does).map((name) => `${noun}.${name}`),
    );
    expect(
      apart(
        functions,
        permissions.map(([name]) => name),
      ),
    ).toEqual(none);
  });

  test.each(permissions)('%s asks for %s, whatever the route said', async (name, least) => {
    const [noun = '', method] = name.split('.');
    let done = 0;
    const counting = () => {
      done += 1;
    };
    const fake = { [noun]: method === undefined ? counting : { [method]: counting } };
    const does = permitted(fake as never) as unknown as Record<string, never>;
    const run = (method === undefined ? does[noun] : does[noun]?.[method]) as unknown as (
      ...given: string[]
    ) => void;
    const needed = least === 'own' || least === 'own, second' ? 'admin' : least;
    const allowed = ROLES.filter((role) => needed !== 'nobody' && isAtLeast(role, needed));
    for (const role of ROLES) {
      const actor = { name: 'M. Lind', role, address: 'test' };
      const attempt = () => actAs(actor, () => run('somebody else', 'somebody else'));
      if (allowed.includes(role)) attempt();
      else expect(attempt).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
      if (least === 'own') actAs(actor, () => run('M. Lind'));
    }
    expect(done).toBe(allowed.length + (least === 'own' ? ROLES.length : 0));
    expect(() => run('nobody')).toThrow(expect.objectContaining({ code: 'SIGN_IN_NEEDED' }));
  });
});
