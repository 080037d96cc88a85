import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hubOf, isSigned } from '../../crawlers/hubs.ts';
import type { Outlet } from '../../crawlers/outlet.ts';
import { type App, openApp } from '../../src/app.ts';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { articleId } from '../../src/text/urls.ts';
import { websubRoutes } from '../../src/web/routes/websub.ts';
import { testDatabase } from '../store/test-database.ts';
import { serveWeb } from './web.ts';

const { db, url: databaseUrl } = await testDatabase();

/** A hub that verifies each subscription at once, and an outlet with a feed that offers it. */
const asked: URLSearchParams[] = [];
const verified: { readonly status: number; readonly text: string }[] = [];
let lease = 864_000;
const web = await serveWeb((request, response) => {
  if (request.url === '/hub') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      asked.push(form);
      response.writeHead(202).end();
      void verify(form);
    });
    return undefined;
  }
  if (request.url === '/feed') {
    const link = `<link rel="hub" href="/hub"/><link rel="self" href="/feed"/>`;
    return {
      headers: { 'content-type': 'application/atom+xml' },
      body: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${web.origin}/">${link}${entry(1)}</feed>`,
    };
  }
  return { status: 404 };
});
const entry = (n: number) =>
  `<entry><title>News ${n}</title><link href="/article-${n}"/><id>tag:${n}</id></entry>`;

async function verify(form: URLSearchParams, changes: Record<string, string> = {}): Promise<void> {
  const callback = new URL(form.get('hub.callback') ?? '');
  const answer = {
    'hub.mode': 'subscribe',
    'hub.topic': form.get('hub.topic') ?? '',
    'hub.challenge': 'a challenge',
    'hub.lease_seconds': String(lease),
    ...changes,
  };
  for (const [name, value] of Object.entries(answer)) callback.searchParams.set(name, value);
  const response = await fetch(callback);
  verified.push({ status: response.status, text: await response.text() });
}

const outlet: Outlet = {
  key: 'zz/hubbed',
  name: 'Hubbed',
  url: web.origin,
  country: 'IQ',
  languages: ['en'],
  ownership: 'private',
  kind: 'portal',
  family: 'hubbed',
  timeZone: 'UTC',
  sources: [{ kind: 'feed', url: `${web.origin}/feed` }],
};

const site = new Hono();
const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 });
let app: App;

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    WIREWATCH_DATA: tmpdir(),
    WIREWATCH_ALLOW_PRIVATE: '127.0.0.1',
    WIREWATCH_INTERVAL: '0',
    WIREWATCH_CALLBACK_URL: `http://127.0.0.1:${port}`,
  });
  app = await openApp({ settings, log: createLog('silent'), outlets: [outlet] });
  websubRoutes(site, app);
  const { id: run } = await app.store.runs.begin('test');
  await app.crawling.crawl(outlet, { run, pollAll: true });
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => server.close(resolve));
  await web.close();
});

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((passed) => setTimeout(passed, 10));
};
const callbackOf = (form: URLSearchParams | undefined) => form?.get('hub.callback') ?? '';
const push = (body: string, signature?: string) =>
  fetch(callbackOf(asked[0]), {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/atom+xml',
      ...(signature === undefined ? {} : { 'x-hub-signature': signature }),
    },
  });
const signed = (body: string, method = 'sha256') =>
  `${method}=${createHmac(method, asked[0]?.get('hub.secret') ?? '')
    .update(body)
    .digest('hex')}`;
const pushedFeed = (n: number) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${web.origin}/">${entry(n)}</feed>`;
const stateOf = async (n: number) => {
  const id = articleId(`${web.origin}/article-${n}`);
  const row = await db.selectFrom('ledger').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
};
const backdate = (values: object) => db.updateTable('subscriptions').set(values).execute();

describe('a feed that offers a hub', () => {
  test('is subscribed to once, by the name the feed has there, and the hub is told that we meant it', async () => {
    await app.websub.renew();
    await until(() => verified.length > 0);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.get('hub.topic')).toBe(`${web.origin}/feed`);
    expect(verified).toEqual([{ status: 200, text: 'a challenge' }]);
    await app.websub.renew();
    expect(asked).toHaveLength(1);
    const [subscription] = await app.store.subscriptions.list();
    expect(subscription).toMatchObject({ state: 'active', feed: `${web.origin}/feed`, pushes: 0 });
  });

  test('a push with the right signature is a poll: its items are due, and the feed remembers it', async () => {
    const before = await app.store.feeds.get(`${web.origin}/feed`);
    const body = pushedFeed(2);
    expect((await push(body, signed(body))).status).toBe(202);
    expect(await stateOf(2)).toBe('discovered');
    const after = await app.store.feeds.get(`${web.origin}/feed`);
    expect(after?.itemsNew).toBe((before?.itemsNew ?? 0) + 1);
    expect(after?.intervalSeconds).toBe(before?.intervalSeconds);
    expect(after?.bodyHash).toBe(before?.bodyHash);
    expect((await app.queues.counts('crawl')).waiting).toBe(1);
  });

  test('a push that is not signed, or wrongly, is ignored, and what is no feed harms nothing', async () => {
    const body = pushedFeed(3);
    for (const signature of [undefined, 'sha1=00', signed('something else'), 'md5=00']) {
      expect((await push(body, signature)).status).toBe(202);
    }
    expect(await stateOf(3)).toBeUndefined();
    expect((await push('<html>', signed('<html>'))).status).toBe(202);
  });

  test('what nobody asked for is not confirmed', async () => {
    const form = asked[0] ?? new URLSearchParams();
    await verify(form, { 'hub.topic': 'https://elsewhere.example/feed' });
    await verify(form, { 'hub.mode': 'unsubscribe' });
    const strange = new URLSearchParams(form);
    strange.set('hub.callback', callbackOf(form).replace(/[^/]+$/, 'no-such-token'));
    await verify(strange);
    expect(verified.slice(-3).map(({ status }) => status)).toEqual([404, 404, 404]);
    const [subscription] = await app.store.subscriptions.list();
    expect(subscription?.state).toBe('active');
  });

  test('a lease that ends is renewed before it does, with the same address and secret', async () => {
    lease = 3600;
    const soon = new Date(Date.now() + 3_600_000);
    await backdate({ askedAt: new Date(Date.now() - 9 * 86_400_000), expiresAt: soon });
    const before = verified.length;
    await app.websub.renew();
    await until(() => verified.length > before);
    expect(asked).toHaveLength(2);
    expect(callbackOf(asked[1])).toBe(callbackOf(asked[0]));
    expect(asked[1]?.get('hub.secret')).toBe(asked[0]?.get('hub.secret'));
  });

  test('a hub that says no is left alone for a week, and its pushes are no longer taken', async () => {
    await verify(asked[0] ?? new URLSearchParams(), { 'hub.mode': 'denied' });
    const body = pushedFeed(4);
    expect((await push(body, signed(body))).status).toBe(410);
    await backdate({ askedAt: new Date(Date.now() - 6 * 86_400_000) });
    await app.websub.renew();
    expect(asked).toHaveLength(2);
    await backdate({ askedAt: new Date(Date.now() - 8 * 86_400_000) });
    const before = verified.length;
    await app.websub.renew();
    await until(() => verified.length > before);
    expect(asked).toHaveLength(3);
  });
});

describe('a hub is read', () => {
  const url = 'https://a.example/feed';
  test('from the Link header, before the document', () => {
    const link =
      '<https://hub.example/>; rel="hub", </self>; rel=self, <https://x.example/>; rel=next';
    expect(hubOf({ url, link, hubs: ['https://other.example/'] })).toEqual({
      url: 'https://hub.example/',
      topic: 'https://a.example/self',
    });
  });
  test('from the document, by the address of the feed where it does not name itself', () => {
    expect(hubOf({ url, link: undefined, hubs: ['https://hub.example/'] })).toEqual({
      url: 'https://hub.example/',
      topic: url,
    });
  });
  test('not where there is none, or none that can be asked', () => {
    expect(hubOf({ url, link: '<<<>>,;;hub' })).toBeUndefined();
    expect(hubOf({ url, link: undefined, hubs: ['ftp://hub.example/'] })).toBeUndefined();
  });
});

test('a signature holds for these bytes and this secret only, by each method of the standard', () => {
  const body = Buffer.from('news');
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
    const hex = createHmac(method, 'secret').update(body).digest('hex');
    expect(isSigned(body, 'secret', `${method}=${hex}`)).toBe(true);
    expect(isSigned(body, 'other', `${method}=${hex}`)).toBe(false);
    expect(isSigned(Buffer.from('new'), 'secret', `${method}=${hex}`)).toBe(false);
    expect(isSigned(body, 'secret', `${method}=${hex.slice(2)}`)).toBe(false);
  }
});
