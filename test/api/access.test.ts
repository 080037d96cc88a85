import { beforeAll, describe, expect, test } from 'vitest';
import { isAtLeast, roleWithin } from '../../src/accounts/scopes.ts';
import { ROLES, type Role } from '../../src/store/users.ts';
import { endpointsOf } from '../../src/web/api/api.ts';
import { SCOPES, type Scope } from '../../src/web/api/endpoint.ts';
import { ruleName } from '../../src/web/api/mount.ts';
import { API_RULES } from '../../src/web/api/rules.ts';
import { openDesk } from '../../src/web/desk.tsx';
import { at, testDesk } from '../web/desk-app.ts';

const desk = await testDesk();
const { store } = desk;
const site = desk.siteOf('nobody');
const endpoints = endpointsOf(openDesk(desk.app)).filter(({ path }) => path !== '/events');
const scopes = Object.keys(SCOPES) as Scope[];
const secrets = new Map<string, string>();

beforeAll(async () => {
  await store.users.add({ name: 'first', role: 'admin' });
  for (const role of ROLES) {
    await store.users.add({ name: role, role });
    for (const scope of scopes)
      secrets.set(
        `${role} ${scope}`,
        await store.tokens.add({ user: role, name: scope, scopes: [scope], days: 1 }),
      );
  }
});

const ask = (method: string, path: string, token?: string) =>
  site.request(at(`/api/v1${path.replace(/\{.+?\}/g, 'none')}`), {
    method: method.toUpperCase(),
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(method === 'get' ? {} : { body: '{}' }),
  });

describe('every operation', () => {
  test.each(endpoints.map((each) => [ruleName(each), each] as const))('%s', async (name, each) => {
    const least = API_RULES[name as keyof typeof API_RULES];
    expect((await ask(each.method, each.path)).status).toBe(401);
    for (const role of ROLES) {
      for (const scope of scopes) {
        const { status } = await ask(each.method, each.path, secrets.get(`${role} ${scope}`));
        const may = isAtLeast(roleWithin(role, [scope]), least) && scope === each.scope;
        if (may) expect({ role, scope, status }).not.toMatchObject({ status: 401 });
        expect({ role, scope, isRefused: status === 403 }).toEqual({
          role,
          scope,
          isRefused: !may,
        });
      }
    }
  });

  test('a scope is enough for some role', () => {
    const possible = ({ scope, ...each }: (typeof endpoints)[number]) =>
      isAtLeast(
        roleWithin('admin', [scope]),
        API_RULES[ruleName(each) as keyof typeof API_RULES] as Role,
      );
    expect(endpoints.filter((each) => !possible(each)).map(ruleName)).toEqual([]);
  });
});

describe('a token', () => {
  test('makes none that allows more than it does', async () => {
    const token = secrets.get('admin admin');
    const response = await site.request(at('/api/v1/tokens'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: 'more', scopes: ['admin', 'review'] }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'SCOPE_MISSING' });
  });

  test('shows nobody else’s password, second factor, or secret', async () => {
    const text = await (
      await site.request(at('/api/v1/users'), {
        headers: { Authorization: `Bearer ${secrets.get('admin admin')}` },
      })
    ).text();
    expect(text).toContain('"analyst"');
    expect(text).not.toMatch(/hash|totp|secret|settings/i);
  });
});
