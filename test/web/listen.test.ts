import { request } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../src/accounts/passwords.ts';
import { type Listening, listen, listenForSetUp } from '../../src/cli/listen.ts';
import type { Settings } from '../../src/config.ts';
import { testDesk } from './desk-app.ts';

const desk = await testDesk();
const { users, links, audit } = desk.store;
const phrase = 'nine paper lanterns drift';
const opened: Listening[] = [];
afterAll(() => Promise.all(opened.map((site) => site.close())));

async function open(settings: Partial<Settings>): Promise<string> {
  const app = { ...desk.app, settings: { ...desk.app.settings, port: 0, ...settings } };
  const site = await listen(app, 'M. Lind');
  opened.push(site);
  return site.url.replace('0.0.0.0', '127.0.0.1');
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const ask = (url: string, headers: Readonly<Record<string, string>>, form?: string) =>
  new Promise<Answer>((resolve, reject) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const asking = request(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(form === undefined ? {} : type) },
    });
    asking.once('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    asking.once('error', reject).end(form);
  });

describe('without accounts', () => {
  test('loopback is open to whoever sits there, any other address is refused', async () => {
    expect((await ask(`${await open({})}/review`, {})).status).toBe(200);
    for (const host of ['0.0.0.0', '::', '192.0.2.1'])
      await expect(open({ host, publicUrl: 'https://desk.example' })).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        hint: expect.stringContaining('wirewatch user setup'),
      });
  });

  test('the set-up page is on loopback, and nothing else is', async () => {
    const site = await listenForSetUp(
      { ...desk.app, settings: { ...desk.app.settings, port: 0 } },
      'x',
    );
    opened.push(site);
    const token = await links.make({ purpose: 'setup', by: 'test', minutes: 5 });
    expect((await ask(`${site.url}/setup?token=${token}`, {})).status).toBe(200);
    expect((await ask(`${site.url}/api/v1/articles`, {})).headers['content-type']).toMatch(/html/);
    expect((await ask(`${site.url}/login`, {}, 'name=x')).headers['set-cookie']).toBeUndefined();
  });
});

describe('with accounts', () => {
  test('an open address has to have a name', async () => {
    await users.add({ name: 'Ada', role: 'admin', passwordHash: await hashPassword(phrase) });
    await expect(open({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('behind a proxy with https: secure cookies, HSTS, and the address that the proxy tells', async () => {
    const url = await open({
      host: '0.0.0.0',
      publicUrl: 'https://desk.example',
      trustedProxies: ['127.0.0.0/8'],
    });
    const form = new URLSearchParams({ name: 'Ada', password: phrase, next: '/' }).toString();
    const headers = {
      Host: 'desk.example',
      Origin: 'https://desk.example',
      'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
    };
    const answer = await ask(`${url}/login`, headers, form);
    expect(answer.status).toBe(303);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect((await audit.list({ action: 'session.begin' }))[0]).toMatchObject({
      address: '198.51.100.7',
    });
    expect(
      (await ask(`${url}/login`, { ...headers, Origin: 'https://evil.example' }, form)).status,
    ).toBe(403);
    expect((await ask(`${url}/login`, { Host: 'evil.example' })).status).toBe(421);
  });

  test('whoever is no proxy cannot say where they come from', async () => {
    const url = await open({});
    await ask(
      `${url}/login`,
      { 'X-Forwarded-For': '203.0.113.9', Origin: url },
      'name=Ada&password=x',
    );
    expect((await audit.list({ action: 'session.refused' }))[0]).toMatchObject({
      address: '127.0.0.1',
    });
  });
});
