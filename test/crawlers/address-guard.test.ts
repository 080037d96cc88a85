import type { lookup } from 'node:dns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../crawlers/fetch.ts';
import { serveWeb } from './web.ts';

const userAgent = 'Wirewatch/test (+https://wirewatch.example/contact)';
const failure = (code: string) => expect.objectContaining({ code });
let web: Awaited<ReturnType<typeof serveWeb>>;
beforeAll(async () => {
  web = await serveWeb(() => ({ body: 'hello' }));
});
afterAll(() => web.close());

const strict = createClient({ userAgent });
afterAll(() => strict.close());

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://0.0.0.0/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://192.0.2.1/',
  'http://[2001:db8::1]/',
  'http://198.18.0.1/',
  'http://255.255.255.255/',
  'http://example.com:22/',
  'http://example.com:6379/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
])('%s is refused', async (url) => {
  await expect(strict.fetch(url)).rejects.toEqual(failure('FETCH_BLOCKED_ADDRESS'));
});

const resolvesTo = (...answers: string[][]) => {
  let call = 0;
  const resolve = (_: string, __: object, done: (error: null, found: object[]) => void) => {
    const found = answers[Math.min(call++, answers.length - 1)] ?? [];
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve: resolve as unknown as typeof lookup, calls: () => call };
};

test('a name that resolves to a private address is refused', async () => {
  for (const answers of [
    ['10.0.0.1'],
    ['::ffff:10.0.0.1'],
    ['fd00::1'],
    ['169.254.169.254', '10.0.0.1'],
  ]) {
    const guarded = createClient({ userAgent, resolve: resolvesTo(answers).resolve });
    await expect(guarded.fetch('http://news.example/')).rejects.toEqual(
      failure('FETCH_BLOCKED_ADDRESS'),
    );
    await guarded.close();
  }
});

test('a name that resolves differently the second time is resolved once, and that is what is connected to', async () => {
  const { resolve, calls } = resolvesTo(['127.0.0.1'], ['10.0.0.1']);
  const rebound = createClient({
    userAgent,
    resolve,
    allowPrivate: ['127.0.0.1'],
    ports: [web.port],
  });
  const answer = await rebound.fetch(`http://news.example:${web.port}/rebind`);
  expect([answer.address, calls()]).toEqual(['127.0.0.1', 1]);
  await rebound.close();
});

test('a name that is ours may be private, on any port; another may not', async () => {
  const { resolve } = resolvesTo(['127.0.0.1']);
  const own = createClient({ userAgent, resolve, allowPrivate: ['desk.internal'] });
  await expect(own.fetch(`http://desk.internal:${web.port}/hello`)).resolves.toMatchObject({
    status: 200,
  });
  await expect(own.fetch('http://other.internal/')).rejects.toEqual(
    failure('FETCH_BLOCKED_ADDRESS'),
  );
  await own.close();
});

test('allowing every private address does not open cloud metadata', async () => {
  const { resolve } = resolvesTo(['169.254.169.254']);
  const open = createClient({ userAgent, resolve, allowPrivate: true });
  await expect(open.fetch('http://169.254.169.254/')).rejects.toEqual(
    failure('FETCH_BLOCKED_ADDRESS'),
  );
  await expect(open.fetch('http://metadata.example/')).rejects.toEqual(
    failure('FETCH_BLOCKED_ADDRESS'),
  );
  await expect(open.fetch(`${web.origin}/hello`)).resolves.toMatchObject({ status: 200 });
  await open.close();
});

test('a proxy is asked for public names only', async () => {
  const { resolve } = resolvesTo(['10.0.0.1']);
  const behind = createClient({ userAgent, resolve, proxy: web.origin });
  await expect(behind.fetch('http://news.example/')).rejects.toEqual(
    failure('FETCH_BLOCKED_ADDRESS'),
  );
  await behind.close();
});
