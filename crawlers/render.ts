import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { WireError } from '../src/errors.ts';
import type { Fetched } from './fetch.ts';
import type { Politeness } from './politeness.ts';
import { openShelf } from './render-shelf.ts';

export interface RendererOptions {
  readonly politeness: Politeness; // everything the page asks for goes through it: robots, turns, address guard, size cap
  readonly chromium?: string | undefined; // path of the browser; the usual places without it
  readonly maxBytes: number; // of the text that comes out
  readonly totalMilliseconds?: number;
}

export interface RenderWish {
  readonly intervalSeconds?: number | undefined; // the outlet's own crawl delay
  readonly screenshot?: boolean;
}

export interface Rendered {
  readonly html: Uint8Array; // the document as its scripts left it, UTF-8
  readonly by: string; //       'Chromium 140.0.1'
  readonly screenshot?: Uint8Array; // PNG of the first screen
  readonly requests: readonly SubRequest[]; // what the page asked for besides itself
}

export interface SubRequest {
  readonly url: string;
  readonly answer: number | 'refused';
}

export interface Renderer {
  /** Runs the scripts of a page that was fetched. Throws FETCH_NO_BROWSER, FETCH_RENDER_FAILED, FETCH_TOO_LARGE. */
  readonly render: (answer: Fetched, wish?: RenderWish) => Promise<Rendered>;
}

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const patienceMilliseconds = 120_000; // scripts wait for their turn at the host like everyone
const mostRequests = 40; // of one page
const viewport = { width: 1280, height: 1600 };

/**
 * A browser that has no way out of its own: its proxy is a closed door and it can resolve no name, so what is not
 * answered from here fails. A new one with a new profile for every page; it ends with the page.
 */
export function createRenderer(options: RendererOptions): Renderer {
  const { politeness, chromium, maxBytes, totalMilliseconds = patienceMilliseconds } = options;
  const shelf = openShelf(); // scripts that many pages of an outlet share
  const visit = async (page: Fetched, wish: RenderWish, browser: Browser): Promise<Rendered> => {
    const requests: SubRequest[] = [];
    const context = await browser.newContext({
      viewport,
      serviceWorkers: 'block',
      acceptDownloads: false,
      userAgent: page.requestHeaders['user-agent'] ?? 'Wirewatch',
    });
    const ask = (url: string) =>
      shelf.get(url, () => politeness.fetch(url, { intervalSeconds: wish.intervalSeconds }));
    await guard(context, async (route) => {
      const request = route.request();
      const url = request.url();
      const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
      if (isPage && url === page.finalUrl) return fulfil(route, page);
      const answer = await allowed(route, { requests, wish, ask });
      requests.push({ url, answer: answer?.status ?? 'refused' });
      return answer === undefined ? route.abort('blockedbyclient') : fulfil(route, answer);
    });
    const tab = await context.newPage();
    // What is there when the time is up is what is taken.
    await tab
      .goto(page.finalUrl, { waitUntil: 'networkidle', timeout: totalMilliseconds / 2 })
      .catch((error: unknown) => {
        if (!/Timeout/.test(String(error))) throw error;
      });
    const html = Buffer.from(await tab.content());
    if (html.length > maxBytes) {
      throw new WireError('FETCH_TOO_LARGE', page.url, { facts: { bytes: html.length, maxBytes } });
    }
    const by = `Chromium ${browser.version()}`;
    if (wish.screenshot !== true) return { html, by, requests };
    return { html, by, requests, screenshot: await tab.screenshot({ type: 'png' }) };
  };

  return {
    render: async (page, wish = {}) => {
      const browser = await launch(chromium);
      const late = new AbortController();
      try {
        return await Promise.race([
          visit(page, wish, browser),
          timeout(page.url, totalMilliseconds, late.signal),
        ]);
      } catch (cause) {
        if (cause instanceof WireError) throw cause;
        throw new WireError('FETCH_RENDER_FAILED', page.url, { cause });
      } finally {
        late.abort();
        await browser.close().catch(() => undefined); // it may have crashed already
      }
    },
  };
}

async function launch(chosen: string | undefined): Promise<Browser> {
  const path = chosen ?? places.find((place) => existsSync(place));
  if (path === undefined || !existsSync(path)) {
    throw new WireError('FETCH_NO_BROWSER', path ?? places.join(', '), {
      hint: 'install Chromium, or name it in WIREWATCH_CHROMIUM',
    });
  }
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({ executablePath: path, args: [...closedDoors, ...asRoot()] });
  } catch (cause) {
    throw new WireError('FETCH_NO_BROWSER', `${path} does not start`, { cause });
  }
}

const closedDoors = [
  '--proxy-server=http://127.0.0.1:9', // nobody listens there
  '--proxy-bypass-list=<-loopback>', //   not even this machine is asked directly
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** Chromium's sandbox does not run as root; elsewhere it stays on. */
const asRoot = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

async function guard(context: BrowserContext, answer: (route: Route) => Promise<void>) {
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await context.route('**/*', (route) => answer(route).catch(() => undefined)); // the page may be gone by then
}

interface Asking {
  readonly requests: readonly SubRequest[];
  readonly wish: RenderWish;
  readonly ask: (url: string) => Promise<Fetched>;
}

/** Nothing for what a reader of the text does not need, and for what our client does not fetch. */
async function allowed(
  route: Route,
  { requests, wish, ask }: Asking,
): Promise<Fetched | undefined> {
  const request = route.request();
  const isPicture = ['image', 'font'].includes(request.resourceType());
  const wanted = needed.has(request.resourceType()) || (isPicture && wish.screenshot === true);
  if (request.method() !== 'GET' || !wanted || requests.length >= mostRequests) return undefined;
  try {
    return await ask(request.url());
  } catch (error) {
    if (error instanceof WireError) return undefined; // refused by robots.txt, the address guard or the server
    throw error;
  }
}

const needed = new Set(['document', 'script', 'stylesheet', 'xhr', 'fetch', 'eventsource']);

const fulfil = (route: Route, { status, headers, body }: Fetched): Promise<void> =>
  route.fulfill({
    status,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheWire.has(name))),
    body: Buffer.from(body),
  });

const ofTheWire = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'set-cookie',
]);

const timeout = (url: string, milliseconds: number, over: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const timer = setTimeout(
      () => fail(new WireError('FETCH_RENDER_FAILED', `${url} took too long`)),
      milliseconds,
    );
    over.addEventListener('abort', () => clearTimeout(timer));
  });
