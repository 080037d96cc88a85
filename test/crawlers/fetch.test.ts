import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, createClient } from '../../crawlers/fetch.ts';
import { type Handler, LOOPBACK, serveWeb } from './web.ts';

const userAgent = 'Wirewatch/test (+https://wirewatch.example/contact)';
const pages: Record<string, Handler> = {};
let web: Awaited<ReturnType<typeof serveWeb>>;
let client: Client;

beforeAll(async () => {
  web = await serveWeb((request, response) => {
    const handler = pages[(request.url ?? '').split('?')[0] ?? ''];
    return handler === undefined ? { status: 404 } : handler(request, response);
  });
  client = createClient({
    userAgent,
    allowPrivate: LOOPBACK,
    maxBytes: 100_000,
    timeouts: { connect: 500, headers: 400, idle: 400, total: 1500 },
  });
});
afterAll(async () => {
  await client.close();
  await web.close();
});

const get = (path: string, options = {}) => client.fetch(web.origin + path, options);
const failure = (code: string) => expect.objectContaining({ code });

test('says who it is, and what it can read', async () => {
  pages['/hello'] = () => ({ body: 'hello', headers: { 'content-type': 'text/plain' } });
  const answer = await get('/hello');
  expect(Buffer.from(answer.body).toString()).toBe('hello');
  expect(answer).toMatchObject({ status: 200, address: '127.0.0.1', notModified: false });
  const { headers } = web.log.at(-1) ?? {};
  expect(headers).toMatchObject({ 'user-agent': userAgent });
  expect(headers?.['accept-encoding']).toContain('gzip');
  expect(answer.requestHeaders['user-agent']).toBe(userAgent);
});

test("sends an outlet's own headers, and not to whom its host redirects", async () => {
  const elsewhere = web.origin.replace('127.0.0.1', '127.0.0.2');
  pages['/away'] = () => ({ status: 302, headers: { location: `${elsewhere}/there` } });
  pages['/there'] = () => ({ body: 'there' });
  const headers = { 'accept-language': 'fa', 'user-agent': 'Somebody else' };
  await get('/away', { headers });
  const [first, second] = web.log.slice(-2).map((asked) => asked.headers);
  expect(first).toMatchObject({ 'accept-language': 'fa', 'user-agent': userAgent });
  expect(second?.['accept-language']).toBeUndefined();
});

test('asks for a change only, and says when there was none', async () => {
  pages['/feed'] = ({ headers }) =>
    headers['if-none-match'] === '"7"' && headers['if-modified-since'] !== undefined
      ? { status: 304, headers: { etag: '"7"' } }
      : { body: 'items', headers: { etag: '"7"' } };
  const first = await get('/feed');
  const lastModified = 'Sat, 21 Nov 2026 10:00:00 GMT';
  const second = await get('/feed', { etag: first.headers['etag'], lastModified });
  expect(second).toMatchObject({ status: 304, notModified: true });
});

describe('content codings', () => {
  const text = 'Bagdad '.repeat(1000);
  test.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['gzip', Buffer.from(text)],
    ['identity', Buffer.from(text)],
  ])('%s is undone', async (coding, body) => {
    pages['/coded'] = () => ({ body, headers: { 'content-encoding': coding } });
    expect(Buffer.from((await get('/coded')).body).toString()).toBe(text);
  });
  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['deflate', deflateSync(Buffer.alloc(50_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('a %s bomb is too large', async (coding, body) => {
    pages['/bomb'] = () => ({ body, headers: { 'content-encoding': coding } });
    await expect(get('/bomb')).rejects.toEqual(failure('FETCH_TOO_LARGE'));
  });
  test('a body cut off inside its compression is a broken connection', async () => {
    const body = gzipSync('x'.repeat(5000)).subarray(0, 30);
    pages['/cut'] = () => ({ body, headers: { 'content-encoding': 'gzip' } });
    await expect(get('/cut')).rejects.toEqual(failure('FETCH_CONNECTION'));
  });
  test('a coding that nobody asked for is refused', async () => {
    pages['/odd'] = () => ({ body: 'x', headers: { 'content-encoding': 'compress' } });
    await expect(get('/odd')).rejects.toEqual(failure('FETCH_NOT_TEXT'));
  });
});

describe('bodies that end wrongly', () => {
  test('announced too large, nothing of it is read', async () => {
    pages['/big'] = () => ({ body: Buffer.alloc(200_000) });
    await expect(get('/big')).rejects.toEqual(failure('FETCH_TOO_LARGE'));
  });
  test('endless, it is cut off at the limit', async () => {
    pages['/endless'] = (_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 5);
      response.on('close', () => clearInterval(timer));
      return undefined;
    };
    await expect(get('/endless')).rejects.toEqual(failure('FETCH_TOO_LARGE'));
  });
  test.each([
    ['after fewer bytes than announced', { 'content-length': '5000' }],
    ['in the middle of chunks', {}],
  ])('dropped %s, the connection broke off', async (_, headers) => {
    pages['/drop'] = (__, response) => {
      response.writeHead(200, headers);
      response.write('the first half');
      setTimeout(() => response.socket?.destroy(), 20);
      return undefined;
    };
    await expect(get('/drop')).rejects.toEqual(failure('FETCH_CONNECTION'));
  });
  test('reset before any answer, the connection broke off', async () => {
    pages['/reset'] = (_, response) => {
      response.socket?.resetAndDestroy();
      return undefined;
    };
    await expect(get('/reset')).rejects.toEqual(failure('FETCH_CONNECTION'));
  });
  test('a server that never answers is late', async () => {
    pages['/silent'] = () => undefined;
    await expect(get('/silent')).rejects.toEqual(failure('FETCH_TIMEOUT'));
  });
  test('a server that sends a byte now and then is late', async () => {
    pages['/drip'] = (_, response) => {
      const timer = setInterval(() => response.write('.'), 100);
      response.on('close', () => clearInterval(timer));
      return undefined;
    };
    await expect(get('/drip')).rejects.toEqual(failure('FETCH_TIMEOUT'));
  });
  test('nobody listening is a failed connection', async () => {
    await expect(client.fetch('http://127.0.0.1:1/')).rejects.toEqual(failure('FETCH_CONNECTION'));
  });
});

describe('redirects', () => {
  test('are followed, noted, and asked about one by one', async () => {
    pages['/a'] = () => ({ status: 301, headers: { location: '/b' } });
    pages['/b'] = () => ({
      status: 307,
      headers: { location: `//127.0.0.1:${web.port}/c#x` },
    });
    pages['/c'] = () => ({ body: 'there' });
    const asked: string[] = [];
    const answer = await get('/a', {
      beforeRedirect: async (url: URL) => asked.push(url.pathname),
    });
    expect(answer.finalUrl).toBe(`${web.origin}/c`);
    expect(answer.redirects.map(({ status }) => status)).toEqual([301, 307]);
    expect(asked).toEqual(['/b', '/c']);
  });
  test('in a circle are a failure', async () => {
    pages['/round'] = () => ({ status: 302, headers: { location: '/about' } });
    pages['/about'] = () => ({ status: 302, headers: { location: '/round' } });
    await expect(get('/round')).rejects.toEqual(failure('FETCH_REDIRECTS'));
  });
  test('without end are a failure after ten', async () => {
    pages['/maze'] = ({ url = '' }) => ({
      status: 302,
      headers: { location: `${url}${url.includes('?') ? '' : '?'}x` },
    });
    const before = web.log.length;
    await expect(get('/maze')).rejects.toEqual(failure('FETCH_REDIRECTS'));
    expect(web.log.length - before).toBe(11);
  });
  test('to the same address with a cookie work, and the cookie is forgotten afterwards', async () => {
    pages['/cookie'] = ({ headers }) =>
      headers.cookie === 'seen=1; b=2'
        ? { body: 'welcome' }
        : {
            status: 302,
            headers: {
              location: '/cookie',
              'set-cookie': ['seen=1; Path=/', 'b=2; Expires=Sat, 21 Nov 2099 10:00:00 GMT'],
            },
          };
    expect(Buffer.from((await get('/cookie')).body).toString()).toBe('welcome');
    await get('/hello');
    expect(web.log.at(-1)?.headers.cookie).toBeUndefined();
  });
  test('into the private network are refused, also under another name of it', async () => {
    for (const target of [
      'http://10.0.0.1/',
      'http://[::ffff:10.0.0.1]/',
      'http://167772161/',
      'ftp://a.example/',
      'file:///etc/passwd',
      'http://192.0.2.1:22/',
    ]) {
      pages['/in'] = () => ({ status: 302, headers: { location: target } });
      await expect(get('/in')).rejects.toEqual(failure('FETCH_BLOCKED_ADDRESS'));
    }
  });
});

test('a cancelled request ends at once', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  const start = performance.now();
  await expect(get('/silent', { signal: stop.signal })).rejects.toEqual(
    failure('FETCH_CONNECTION'),
  );
  expect(performance.now() - start).toBeLessThan(300);
});
