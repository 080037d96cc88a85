import { beforeAll, describe, expect, test } from 'vitest';
import { SCOPE_ROLES } from '../../src/accounts/scopes.ts';
import { SCOPES } from '../../src/web/api/endpoint.ts';
import { at, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const { users, tokens } = desk.store;
const site = desk.siteOf('M. Lind');

beforeAll(async () => {
  await users.add({ name: 'Ada', role: 'admin' });
  await users.add({ name: 'R. Okafor', role: 'analyst' });
});

describe('tokens', () => {
  const bearer = (token: string, init: RequestInit = {}) =>
    ({ ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }) as RequestInit;

  test('stand for their owner, within their scopes, until they are revoked or over', async () => {
    const read = await tokens.add({ user: 'Ada', name: 'reads', scopes: ['read'], days: 1 });
    expect(read).toMatch(/^ww_[\w-]{43}$/);
    expect((await site.request(at('/review'), bearer(read))).status).toBe(200);
    expect((await site.request(at('/admin'), bearer(read))).status).toBe(403);
    const [{ id } = { id: '' }] = await tokens.list('Ada');
    await tokens.revoke(id);
    expect((await site.request(at('/review'), bearer(read))).status).toBe(401);
    const over = await tokens.add({ user: 'Ada', name: 'reads', scopes: ['read'], days: -1 });
    expect((await site.request(at('/review'), bearer(over))).status).toBe(401);
  });

  test('need no form of ours, and make no browser sign in', async () => {
    const admin = await tokens.add({ user: 'Ada', name: 'all', scopes: ['admin'], days: 1 });
    const foreign = {
      method: 'POST',
      body: 'role=reader',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://evil.example',
      },
    };
    expect(
      (await site.request(at('/admin/users/R.%20Okafor/role'), bearer(admin, foreign))).status,
    ).toBe(303);
    expect((await users.get('R. Okafor')).role).toBe('reader');
    expect(
      (
        await site.request(
          at('/settings/tokens'),
          bearer(admin, form({ name: 'more', scopes: 'read', days: '1' })),
        )
      ).status,
    ).toBe(400);
  });

  test('have the scopes that the API knows', () => {
    expect(Object.keys(SCOPE_ROLES)).toEqual(Object.keys(SCOPES));
  });
});
