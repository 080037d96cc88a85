import { afterAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { openIssuer } from '../accounts/issuer.ts';
import { at, testDesk } from './desk-app.ts';

const desk = await testDesk();
const { users, audit } = desk.store;
const issuer = await openIssuer('wirewatch');
afterAll(issuer.close);

const siteWith = (oidcNewRole: 'none' | 'reader') => {
  const settings = { ...desk.app.settings, oidcIssuer: issuer.url, oidcNewRole };
  return createSite({ app: { ...desk.app, settings }, analyst: 'M. Lind', hosts: ['127.0.0.1'] });
};
const site = siteWith('none');
const cookieOf = (response: Response): string =>
  response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';

/** From the link on the login page to where one ends. */
async function signIn(claims: object, { at: asked = site, change = (url: URL) => url } = {}) {
  const sent = await asked.request(at('/login/elsewhere?next=/stories'));
  const authorize = new URL(sent.headers.get('location') ?? '');
  const back = change(issuer.vouch(authorize, { ...claims }));
  return asked.request(`${back}`, { headers: { Cookie: cookieOf(sent) } });
}

test('an issuer means that everybody signs in, and that the login page offers it', async () => {
  expect((await site.request(at('/review'))).status).toBe(303);
  await users.add({ name: 'Ada', role: 'admin' });
  expect(await (await site.request(at('/login'))).text()).toContain('Sign in with 127.0.0.1');
});

test('the browser is sent with PKCE, state and nonce, and keeps them where no script reads them', async () => {
  const sent = await site.request(at('/login/elsewhere?next=https://evil.example'));
  const asked = new URL(sent.headers.get('location') ?? '').searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: 'wirewatch',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'http://127.0.0.1/login/back',
  });
  for (const name of ['code_challenge', 'state', 'nonce'])
    expect(asked.get(name)?.length).toBeGreaterThan(40);
  expect(sent.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
});

test('somebody who was added by their verified address comes in, and is known by subject from then on', async () => {
  const claims = { sub: '42', email: 'okafor@desk.example', email_verified: true };
  expect((await signIn(claims)).status).toBe(401);
  await users.add({ name: 'okafor@desk.example', role: 'editor' });
  const entered = await signIn(claims);
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/stories']);
  const page = await site.request(at('/settings'), { headers: { Cookie: cookieOf(entered) } });
  expect(await page.text()).toContain('okafor@desk.example');
  expect((await signIn({ ...claims, email: 'new@desk.example' })).status).toBe(303);
  expect((await audit.list({ action: 'session.begin' })).map(({ actor }) => actor)).toEqual([
    'okafor@desk.example',
    'okafor@desk.example',
  ]);
});

test('an address that is not verified, or of an account with a password, opens nothing', async () => {
  const unverified = { sub: '43', email: 'okafor@desk.example', email_verified: false };
  expect((await signIn(unverified)).status).toBe(401);
  await users.add({ name: 'lind@desk.example', role: 'reader', passwordHash: 'x' });
  const taken = { sub: '44', email: 'lind@desk.example', email_verified: true };
  expect((await signIn(taken, { at: siteWith('reader') })).status).toBe(401);
});

test('whoever nobody added is refused, or has the role of the setting', async () => {
  const claims = { sub: '45', email: 'new@desk.example', email_verified: true };
  expect((await signIn(claims)).status).toBe(401);
  expect((await signIn(claims, { at: siteWith('reader') })).status).toBe(303);
  expect((await users.get('new@desk.example')).role).toBe('reader');
  await users.disable('new@desk.example');
  expect((await signIn(claims, { at: siteWith('reader') })).status).toBe(401);
});

test('an answer that is forged, replayed or for somebody else is refused', async () => {
  const claims = { sub: '42' };
  const forged = (name: string, value: string) => (url: URL) => {
    url.searchParams.set(name, value);
    return url;
  };
  for (const change of [forged('state', 'x'), forged('code', 'x')])
    expect((await signIn(claims, { change })).status).toBe(401);
  expect((await signIn({ ...claims, nonce: 'x' })).status).toBe(401);
  expect((await signIn({ ...claims, aud: 'another' })).status).toBe(401);
  expect((await signIn({ ...claims, iss: 'https://evil.example' })).status).toBe(401);
  expect((await signIn({ ...claims, exp: 1 })).status).toBe(401);
  expect((await site.request(at('/login/back?code=x&state=y'))).status).toBe(303); // begins again
});
