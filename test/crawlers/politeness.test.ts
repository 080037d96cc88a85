import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, createClient } from '../../crawlers/fetch.ts';
import { memoryHosts, memoryRobots } from '../../crawlers/memory.ts';
import { type PolitenessOptions, politeness } from '../../crawlers/politeness.ts';
import { type Answer, LOOPBACK, serveWeb } from './web.ts';

const failure = (code: string, facts = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const TOLERANCE_MILLISECONDS = 5; // of timers, and between our clock and the server's

let web: Awaited<ReturnType<typeof serveWeb>>;
let client: Client;
let hosts = 1; // every test visits hosts of its own: 127.0.0.2, 127.0.0.3, ...
const answers = new Map<string, (path: string) => Answer>();

beforeAll(async () => {
  web = await serveWeb(({ url = '', headers }) => {
    const answer = answers.get(headers.host ?? '');
    return answer?.(url) ?? { status: 404 };
  });
  client = createClient({ userAgent: 'Wirewatch/test', allowPrivate: LOOPBACK });
});
afterAll(async () => {
  await client.close();
  await web.close();
});

function newHost(answer: (path: string) => Answer): string {
  hosts += 1;
  const host = `127.0.0.${hosts}:${web.port}`;
  answers.set(host, answer);
  return host;
}
const robotsSay = (text: string, headers = {}) =>
  newHost((path) => (path === '/robots.txt' ? { body: text, headers } : { body: path }));
const visitor = (options: Partial<PolitenessOptions> = {}) =>
  politeness({
    client,
    hosts: memoryHosts(),
    robots: memoryRobots(),
    defaultIntervalSeconds: 0,
    ...options,
  });
const asked = (host: string) => web.log.filter((entry) => entry.host === host);
const gaps = (host: string): number[] =>
  asked(host)
    .slice(1)
    .map(({ at }, i) => at - (asked(host)[i]?.at ?? 0));

describe('robots.txt', () => {
  test('is asked for first, once, and obeyed', async () => {
    const host = robotsSay('User-agent: *\nDisallow: /private\nAllow: /private/open');
    const { fetch } = visitor();
    await expect(fetch(`http://${host}/private/1`)).rejects.toEqual(failure('FETCH_ROBOTS'));
    await fetch(`http://${host}/private/open`);
    await fetch(`http://${host}/news`);
    expect(asked(host).map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/.well-known/tdmrep.json',
      '/private/open',
      '/news',
    ]);
  });
  test('rules for us win over rules for everybody, in any case of letters', async () => {
    const host = robotsSay('User-agent: *\nDisallow: /\n\nUser-agent: wireWATCH\nDisallow: /x');
    const { fetch } = visitor();
    await fetch(`http://${host}/news`);
    await expect(fetch(`http://${host}/x`)).rejects.toEqual(failure('FETCH_ROBOTS'));
  });
  test('that is not there forbids nothing', async () => {
    const host = newHost((path) => (path === '/news' ? { body: 'x' } : { status: 403 }));
    await expect(visitor().fetch(`http://${host}/news`)).resolves.toMatchObject({ status: 200 });
  });
  test.each([500, 503, 429])('answered with %d forbids everything for now', async (status) => {
    const host = newHost(() => ({ status, headers: { 'retry-after': '0' } }));
    await expect(visitor().fetch(`http://${host}/news`)).rejects.toEqual(
      failure('FETCH_BUSY', { robots: 'unreachable', retryAfterSeconds: expect.any(Number) }),
    );
    expect(asked(host).some(({ path }) => path === '/news')).toBe(false);
  });
  test('that changes is obeyed as soon as the old one has expired', async () => {
    let rules = 'User-agent: *\nDisallow:';
    const host = newHost((path) => (path === '/robots.txt' ? { body: rules } : { body: path }));
    let time = Date.now();
    const now = () => new Date(time);
    const { fetch } = visitor({ now, hosts: memoryHosts(now) });
    await fetch(`http://${host}/news`);
    rules = 'User-agent: *\nDisallow: /';
    await fetch(`http://${host}/news`);
    time += 3_601_000;
    await expect(fetch(`http://${host}/news`)).rejects.toEqual(failure('FETCH_ROBOTS'));
  });
  test('is asked of every host that a redirect leads to', async () => {
    const target = robotsSay('User-agent: *\nDisallow: /secret');
    const host = newHost((path) =>
      path === '/go'
        ? { status: 302, headers: { location: `http://${target}/secret` } }
        : { status: 404 },
    );
    await expect(visitor().fetch(`http://${host}/go`)).rejects.toEqual(failure('FETCH_ROBOTS'));
    expect(asked(target).map(({ path }) => path)).not.toContain('/secret');
  });
  test('made to slow us down does not', async () => {
    const host = robotsSay(`User-agent: *\nDisallow: /${'*a'.repeat(200_000)}\n`);
    const start = performance.now();
    const asking = visitor().fetch(`http://${host}/${'a'.repeat(1500)}b`);
    await expect(asking).rejects.toEqual(failure('FETCH_ROBOTS')); // cut rules forbid more, never less
    expect(performance.now() - start).toBeLessThan(5000); // backtracking would take for ever
  });
});

describe('the interval', () => {
  const crowd = async (host: string, options: Partial<PolitenessOptions>, intervalSeconds = 0) => {
    const { fetch } = visitor(options);
    await Promise.all([1, 2, 3, 4].map((n) => fetch(`http://${host}/${n}`, { intervalSeconds })));
    return gaps(host);
  };
  test('is kept between all requests to a host, robots.txt among them', async () => {
    const host = robotsSay('');
    for (const gap of await crowd(host, { defaultIntervalSeconds: 0.1 })) {
      expect(gap).toBeGreaterThan(100 - TOLERANCE_MILLISECONDS);
    }
  });
  test("is the outlet's when that is longer", async () => {
    const host = robotsSay('');
    for (const gap of (await crowd(host, {}, 0.12)).slice(2)) {
      expect(gap).toBeGreaterThan(120 - TOLERANCE_MILLISECONDS);
    }
  });
  test("is robots.txt's when that is longer", async () => {
    const host = robotsSay('User-agent: *\nCrawl-delay: 0.15');
    for (const gap of (await crowd(host, {}, 0.01)).slice(2)) {
      expect(gap).toBeGreaterThan(150 - TOLERANCE_MILLISECONDS);
    }
  });
  test('holds for two crawlers that share the turns', async () => {
    const host = robotsSay('');
    const shared = { hosts: memoryHosts(), robots: memoryRobots(), defaultIntervalSeconds: 0.08 };
    await Promise.all([crowd(host, shared), crowd(host, shared)]);
    for (const gap of gaps(host)) expect(gap).toBeGreaterThan(80 - TOLERANCE_MILLISECONDS);
  });
  test('does not let a crowd of hosts wait for each other', async () => {
    const many = Array.from({ length: 10 }, () => robotsSay(''));
    const { fetch } = visitor({ defaultIntervalSeconds: 1 });
    const start = performance.now();
    await Promise.all(many.map((host) => fetch(`http://${host}/1`)));
    expect(performance.now() - start).toBeLessThan(8000); // one after another it would be twenty seconds
  });
  test('longer than our patience leaves the page for a later run', async () => {
    const host = robotsSay('User-agent: *\nCrawl-delay: 600');
    const { fetch } = visitor({ patienceSeconds: 1 });
    await fetch(`http://${host}/1`);
    await expect(fetch(`http://${host}/2`)).rejects.toEqual(
      failure('FETCH_BUSY', { retryAfterSeconds: expect.any(Number) }),
    );
  });
});

describe('a host in trouble', () => {
  test.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 1000).toUTCString()],
  ])('that says when to come back, in %s, is left alone until then', async (_, retryAfter) => {
    let calls = 0;
    const host = newHost((path) => {
      if (path !== '/news') return { status: 404 };
      calls += 1;
      return calls === 1
        ? { status: 429, headers: { 'retry-after': retryAfter() } }
        : { body: 'x' };
    });
    const { fetch } = visitor();
    expect((await fetch(`http://${host}/news`)).status).toBe(429);
    expect((await fetch(`http://${host}/news`)).status).toBe(200);
    expect(gaps(host).at(-1)).toBeGreaterThan(retryAfter() === '1' ? 990 : 1);
  });
  test('that says 429 without a time is left alone for a minute, then for longer', async () => {
    const host = newHost((path) => (path === '/news' ? { status: 429 } : { status: 404 }));
    let time = Date.now();
    const now = () => new Date(time);
    const shared = { now, hosts: memoryHosts(now), patienceSeconds: 0.5 };
    const { fetch } = visitor(shared);
    for (const least of [59, 119, 239]) {
      expect((await fetch(`http://${host}/news`)).status).toBe(429);
      time += least * 1000;
      await expect(fetch(`http://${host}/news`)).rejects.toEqual(failure('FETCH_BUSY'));
      time += 2000;
    }
  });
  test('that cannot be reached three times in a row is not tried again for a minute', async () => {
    const { fetch } = visitor({ patienceSeconds: 1 });
    const dead = 'http://127.0.0.250:1';
    await expect(fetch(`${dead}/1`)).rejects.toEqual(
      failure('FETCH_BUSY', { robots: 'unreachable' }),
    );
    const records = memoryRobots();
    const open = {
      access: 'all',
      text: '',
      optOut: [],
      fetched: new Date(),
      expires: new Date(Date.now() + 1e6),
    } as const;
    await records.put({ origin: dead, ...open });
    const other = visitor({ patienceSeconds: 1, robots: records });
    for (const page of [1, 2, 3]) {
      await expect(other.fetch(`${dead}/${page}`)).rejects.toEqual(failure('FETCH_CONNECTION'));
    }
    await expect(other.fetch(`${dead}/4`)).rejects.toEqual(failure('FETCH_BUSY'));
  });
});

describe('opt-outs', () => {
  const open = { body: '<p>text</p>', headers: { 'content-type': 'text/html' } };
  test.each([
    ['a header', { ...open, headers: { 'tdm-reservation': '1' } }],
    ['X-Robots-Tag', { ...open, headers: { 'x-robots-tag': 'noarchive, noai' } }],
    ['meta robots', { body: '<meta name="robots" content="noai, noimageai">' }],
    ['meta', { body: "<META content='1' name='TDM-Reservation'>" }],
  ])('by %s are respected, or else recorded', async (_, answer) => {
    const host = newHost((path) => (path === '/news' ? answer : { status: 404 }));
    await expect(visitor().fetch(`http://${host}/news`)).rejects.toEqual(
      failure('FETCH_OPTED_OUT'),
    );
    const recorded = await visitor({ respectOptOut: false }).fetch(`http://${host}/news`);
    expect(recorded.optOut).toBeTruthy();
  });
  test('by tdmrep.json are respected before the page is asked for', async () => {
    const rules = [
      { location: '/', 'tdm-reservation': 1 },
      { location: '/free', 'tdm-reservation': 0 },
    ];
    const host = newHost((path) =>
      path === '/.well-known/tdmrep.json'
        ? { body: JSON.stringify(rules) }
        : path === '/robots.txt'
          ? { status: 404 }
          : open,
    );
    await expect(visitor().fetch(`http://${host}/news`)).rejects.toEqual(
      failure('FETCH_OPTED_OUT'),
    );
    await expect(visitor().fetch(`http://${host}/free/1`)).resolves.toMatchObject({ status: 200 });
    expect(asked(host).map(({ path }) => path)).not.toContain('/news');
  });
  test('are not imagined', async () => {
    const body = '<meta name="robots" content="index, noimageai"><p>noai</p>';
    const host = newHost((path) => (path === '/news' ? { body } : { status: 404 }));
    expect((await visitor().fetch(`http://${host}/news`)).optOut).toBeUndefined();
  });
});
