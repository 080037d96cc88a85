import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlOutlet } from '../../crawlers/crawl.ts';
import { type Client, createClient } from '../../crawlers/fetch.ts';
import { memoryHosts, memoryPorts, memoryRobots } from '../../crawlers/memory.ts';
import type { Outlet } from '../../crawlers/outlet.ts';
import { politeness } from '../../crawlers/politeness.ts';
import { createRenderer } from '../../crawlers/render.ts';
import { serveWeb } from './web.ts';

const chromium = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
if (chromium === undefined) {
  process.stderr.write('SKIPPED: no Chromium. apt-get install chromium, or CHROMIUM=path\n');
}

const story = 'Two generals met in Baghdad on Monday, the ministry said.';
let outlet: Awaited<ReturnType<typeof serveWeb>>; //  127.0.0.1: ours
let inside: Awaited<ReturnType<typeof serveWeb>>; // 127.0.0.2: the operator's network
let client: Client;

/** Scripts that try every way out a page has, and say in the text how each went. */
const attempts = (port: number) => `
  const out = 'http://127.0.0.2:${port}';
  const tried = { fetched: 0 };
  const no = () => undefined;
  new Image().src = out + '/image';
  const frame = document.createElement('iframe'); frame.src = out + '/frame'; document.body.append(frame);
  const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = out + '/style'; document.head.append(link);
  navigator.sendBeacon(out + '/beacon', 'secret');
  try { new WebSocket('ws://127.0.0.2:${port}/socket'); } catch {}
  try { new EventSource(out + '/events'); } catch {}
  for (const way of [out + '/fetch', 'http://localhost.:${port}/', 'http://[::ffff:127.0.0.2]:${port}/', 'file:///etc/passwd', 'http://169.254.169.254/latest', '/moved'])
    fetch(way).then((r) => { if (r.ok) tried.fetched += 1; }).catch(no);
  fetch('/post', { method: 'POST', body: 'x' }).catch(no);
  fetch('/forbidden/data').catch(no);
  setTimeout(() => document.body.append('others answered: ' + tried.fetched), 200);`;

beforeAll(async () => {
  inside = await serveWeb(() => ({ body: 'secret of the inside' }));
  outlet = await serveWeb(({ url = '' }) => {
    const html = (script: string) => ({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><title>App</title><div id="root"></div><script src="/app.js"></script><script>${script}</script>`,
    });
    const script = { 'content-type': 'text/javascript' };
    switch (url) {
      case '/robots.txt':
        return { body: 'User-agent: *\nDisallow: /forbidden' };
      case '/feed':
        return {
          headers: { 'content-type': 'application/rss+xml' },
          body: '<rss version="2.0"><channel><item><link>/story</link></item></channel></rss>',
        };
      case '/story':
        return html('');
      case '/evil':
        return html(attempts(inside.port));
      case '/endless':
        return html('for (;;);');
      case '/app.js':
        return {
          headers: script,
          body: `fetch('/data.json').then((r) => r.json()).then(({ text }) => { root.innerHTML = '<article><h1>Generals meet</h1><p>' + text + '</p></article>'; });`,
        };
      case '/data.json':
        return {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: story }),
        };
      case '/moved':
        return { status: 302, headers: { location: `http://127.0.0.2:${inside.port}/moved` } };
      default:
        return { status: 404 };
    }
  });
  client = createClient({ userAgent: 'Wirewatch/test', allowPrivate: ['127.0.0.1'] });
});
afterAll(async () => {
  await client.close();
  await outlet.close();
  await inside.close();
});

const guest = () =>
  politeness({ client, hosts: memoryHosts(), robots: memoryRobots(), defaultIntervalSeconds: 0 });
const opened = (path = chromium) =>
  createRenderer({ politeness: guest(), chromium: path, maxBytes: 1_000_000 });

describe.skipIf(chromium === undefined)('a page that is run', () => {
  test('has the article that only its script brings', async () => {
    const page = await client.fetch(`${outlet.origin}/story`);
    expect(Buffer.from(page.body).toString()).not.toContain(story);
    const { html, by, screenshot, requests } = await opened().render(page, { screenshot: true });
    expect(Buffer.from(html).toString()).toContain(`<p>${story}</p>`);
    expect(by).toMatch(/^Chromium \d/);
    expect(
      Buffer.from(screenshot ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(requests).toContainEqual({ url: `${outlet.origin}/data.json`, answer: 200 });
  }, 60_000);

  test('reaches nothing that the crawler may not reach, by no way that a script has', async () => {
    const page = await client.fetch(`${outlet.origin}/evil`);
    const { html, requests } = await opened().render(page, { screenshot: true });
    expect(inside.log).toEqual([]);
    expect(Buffer.from(html).toString()).toContain('others answered: 0');
    expect(Buffer.from(html).toString()).not.toContain('secret of the inside');
    const answered = requests.filter(({ answer }) => answer === 200).map(({ url }) => url);
    expect(answered.toSorted()).toEqual([`${outlet.origin}/app.js`, `${outlet.origin}/data.json`]);
    const asked = outlet.log.map(({ path }) => path);
    expect(asked).not.toContain('/post');
    expect(asked).not.toContain('/forbidden/data');
  }, 60_000);

  test('that never comes to an end is given up, and its browser with it', async () => {
    const page = await client.fetch(`${outlet.origin}/endless`);
    const hasty = createRenderer({
      politeness: guest(),
      chromium,
      maxBytes: 1_000_000,
      totalMilliseconds: 3000,
    });
    await expect(hasty.render(page)).rejects.toMatchObject({ code: 'FETCH_RENDER_FAILED' });
  }, 60_000);

  test('is kept as it came, as a picture and as it was read; its outlet declares it', async () => {
    const ports = memoryPorts();
    const declared: Outlet = {
      key: 'zz/app',
      name: 'App',
      url: outlet.origin,
      country: 'IQ',
      languages: ['en'],
      ownership: 'private',
      kind: 'portal',
      family: 'app',
      timeZone: 'UTC',
      render: true,
      screenshot: true,
      sources: [{ kind: 'feed', url: `${outlet.origin}/feed` }],
    };
    const run = { run: 'r', politeness: guest(), renderer: opened() };
    const report = await crawlOutlet(declared, ports, run);
    expect(report.pages).toMatchObject({ visited: 1, fetched: 1 });
    const kept = [...ports.stored.captures.values()].map(({ headers, body }) => [
      headers['content-type'],
      Buffer.from(body).includes(story),
    ]);
    expect(kept).toEqual([
      ['text/html; charset=utf-8', false],
      ['image/png', false],
      ['text/html; charset=utf-8', true],
    ]);
  }, 60_000);
});

test('an outlet that needs a browser says so where there is none', async () => {
  const page = await client.fetch(`${outlet.origin}/story`);
  await expect(opened('/nowhere/chromium').render(page)).rejects.toMatchObject({
    code: 'FETCH_NO_BROWSER',
    hint: expect.stringContaining('WIREWATCH_CHROMIUM'),
  });
});
