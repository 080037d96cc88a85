import { beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../src/accounts/passwords.ts';
import { testDesk } from '../web/desk-app.ts';
import { type Answered, apiClient } from './api-client.ts';

const desk = await testDesk();
const { store } = desk;
const site = desk.siteOf('nobody');
const old = 'harbour seldom violet anchor';
const chosen = 'lantern orbit meadow thirteen';
const beginFor = (user: string) => store.sessions.begin({ user, seconds: 900, facts: { browser } });
const browser = 'Firefox';
const signedIn = (secret: string) => apiClient(site, { Cookie: `sid=${secret}` });
const tokenOf = async (user: string) => {
  made += 1;
  const token = await store.tokens.add({ user, name: `token ${made}`, scopes, days: 1 });
  return apiClient(site, { Authorization: `Bearer ${token}` });
};
const scopes = ['read', 'review', 'admin'];
let made = 0; // tokens of one user have different names

interface Sessions {
  readonly items: readonly { readonly id: string; readonly isThis: boolean }[];
}

beforeAll(async () => {
  await store.users.add({ name: 'ada', role: 'admin' });
  await store.users.add({ name: 'm.lind', role: 'analyst', passwordHash: await hashPassword(old) });
});

describe('sessions', () => {
  test('are listed, and those of others cannot be ended', async () => {
    const api = signedIn(await beginFor('m.lind'));
    await beginFor('ada');
    const { json }: Answered<Sessions> = await api('GET /me/sessions');
    expect(json.items).toMatchObject([{ isThis: true, browser }]);
    const [foreign] = await store.sessions.list('ada');
    expect((await api(`DELETE /me/sessions/${foreign?.id}`)).status).toBe(404);
    expect(await store.sessions.list('ada')).toHaveLength(1);
  });

  test('one is ended, or all but this; a token ends all', async () => {
    const api = signedIn(await beginFor('m.lind'));
    await beginFor('m.lind');
    const { json }: Answered<Sessions> = await api('GET /me/sessions');
    const other = json.items.find(({ isThis }) => !isThis);
    expect((await api(`DELETE /me/sessions/${other?.id}`)).status).toBe(204);
    expect((await api(`DELETE /me/sessions/${other?.id}`)).status).toBe(404);
    expect((await api('DELETE /me/sessions')).status).toBe(204);
    expect((await api<Sessions>('GET /me/sessions')).json.items).toMatchObject([{ isThis: true }]);
    const program = await tokenOf('m.lind');
    expect((await program('DELETE /me/sessions')).status).toBe(204);
    expect((await api('GET /me')).status).toBe(401);
  });
});

describe('the password', () => {
  test('is changed by whoever knows the old one, and ends all sessions', async () => {
    const api = signedIn(await beginFor('m.lind'));
    const put = (current: string, password: string) =>
      api('PUT /me/password', { current, password });
    expect((await put('wrong', chosen)).json).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await put(old, 'password')).json).toMatchObject({ code: 'PASSWORD_WEAK' });
    expect((await put(old, chosen)).status).toBe(204);
    expect((await api('GET /me')).status).toBe(401);
  });

  test('the first one is not chosen here', async () => {
    const api = await tokenOf('ada');
    const { status } = await api('PUT /me/password', { current: old, password: chosen });
    expect(status).toBe(403);
  });
});

describe('settings', () => {
  test('have keys as the site knows them, and none twice', async () => {
    const api = await tokenOf('m.lind');
    const patch = (change: object) => api('PATCH /me/settings', change);
    expect((await patch({ keys: { accept: 'shift+a' } })).json).toMatchObject({
      keys: { accept: 'shift+a' },
    });
    expect((await patch({ keys: { accept: 'r' } })).status).toBe(400);
    expect((await patch({ keys: { fly: 'f' } })).status).toBe(400);
    expect((await api('GET /me/settings')).json).toMatchObject({ keys: { accept: 'shift+a' } });
  });

  test('a language and a time zone are set, and left to the browser and the desk again', async () => {
    const api = await tokenOf('m.lind');
    const patch = (change: object) => api('PATCH /me/settings', change);
    const own = { language: 'fa', timeZone: 'Asia/Tehran' };
    expect((await patch(own)).json).toMatchObject(own);
    expect((await patch({ timeZone: 'Mars/Olympus' })).status).toBe(400);
    const { json } = await patch({ language: null, timeZone: null });
    expect(Object.keys(json).sort()).toEqual(['density', 'keys', 'theme']);
  });

  test('the languages that are read', async () => {
    const api = await tokenOf('m.lind');
    expect((await api('GET /me/languages')).json).toEqual({ languages: [] });
    const languages = ['ar', 'fa'];
    expect((await api('PUT /me/languages', { languages })).json).toEqual({ languages });
    expect((await api('PUT /me/languages', { languages: ['no language'] })).status).toBe(400);
  });
});
