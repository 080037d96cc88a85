import { CookieJar } from 'tough-cookie';
import { Agent, buildConnector, type Dispatcher, ProxyAgent, request } from 'undici';
import { WireError } from '../src/errors.ts';
import { type AddressGuard, type AddressGuardOptions, addressGuard } from './address-guard.ts';
import { acceptEncoding, decompress, readWire } from './body.ts';
import { connectionFailure } from './failures.ts';

export interface ClientOptions extends AddressGuardOptions {
  readonly userAgent: string; // honest, with a contact address: 'Wirewatch/0.1 (+https://...)'
  readonly maxBytes?: number; // of a body, on the wire and decompressed
  readonly timeouts?: Partial<Timeouts>;
  readonly proxy?: string | undefined; // URL of an HTTP proxy; it is trusted, what it is asked for is not
}

/** In milliseconds. Together they bound a server that sends a byte a second. */
interface Timeouts {
  readonly connect: number;
  readonly headers: number;
  readonly idle: number; //  between two pieces of the body
  readonly total: number; // of one request; waiting for our turn between redirects is not counted
}

export interface FetchOptions {
  readonly etag?: string | undefined; //         of an earlier response: asks for 304
  readonly lastModified?: string | undefined; // likewise
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called before the redirect to another address is followed: robots and politeness of that host. May throw. */
  readonly beforeRedirect?: (url: URL) => Promise<void>;
}

export interface Fetched {
  readonly url: string; //      as asked for
  readonly finalUrl: string; // after redirects
  readonly redirects: readonly { readonly status: number; readonly url: string }[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>; // lower-case names; repeated ones joined by ', '
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly body: Uint8Array; // after transfer and content decoding
  readonly wireBytes: number;
  readonly notModified: boolean;
  readonly address?: string; // that answered; unknown behind a proxy
  readonly dateFetched: Date;
  readonly milliseconds: number;
}

export interface Client {
  /**
   * GET. Any status is an answer; see failures.ts for what it means. Throws FETCH_TIMEOUT, FETCH_CONNECTION,
   * FETCH_TOO_LARGE, FETCH_REDIRECTS, FETCH_BLOCKED_ADDRESS, FETCH_NOT_TEXT (unreadable content coding).
   */
  readonly fetch: (url: string, options?: FetchOptions) => Promise<Fetched>;
  /** POST of a form, to a hub. Its answer's body is thrown away; redirects are answers. Throws as `fetch` does. */
  readonly post: (url: string, form: URLSearchParams) => Promise<Posted>;
  readonly close: () => Promise<void>;
}

export type Posted = Pick<Fetched, 'status' | 'headers' | 'finalUrl'>;

const MAX_REDIRECTS = 10; // RFC 9309 asks for at least 5, browsers stop at 20
const MAX_BYTES = 10 * 1024 * 1024;
const TIMEOUTS: Timeouts = { connect: 10_000, headers: 20_000, idle: 20_000, total: 60_000 };
const KEEP_ALIVE_MILLISECONDS = 10_000; // longer than the default interval between two requests to a host

/** The one way out to the web. */
export function createClient({ userAgent, proxy, ...options }: ClientOptions): Client {
  const guard = addressGuard(options);
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const addresses = new Map<string, string>();
  const dispatcher = dispatcherFor(guard, { timeouts, proxy, addresses });

  const send = async (url: URL, headers: Record<string, string>, cancel?: AbortSignal) => {
    guard.check(url);
    const limit = AbortSignal.timeout(timeouts.total);
    const signal = cancel === undefined ? limit : AbortSignal.any([limit, cancel]);
    if (proxy !== undefined) await checkName(guard, url.hostname);
    const response = await request(url, { dispatcher, headers, signal });
    const wire = await readWire(response.body, { maxBytes, headers: flat(response.headers) });
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    return { status: response.statusCode, headers: flat(response.headers), cookies, wire };
  };

  const follow = async (asked: string, wants: FetchOptions): Promise<Fetched> => {
    const dateFetched = new Date();
    const start = performance.now();
    const jar = new CookieJar(); // for this chain only: some sites redirect to themselves until a cookie comes back
    const redirects: { status: number; url: string }[] = [];
    const seen = new Set<string>();
    let url = new URL(asked);
    const home = url.host;
    for (;;) {
      const cookie = await jar.getCookieString(url.href);
      if (seen.size > MAX_REDIRECTS || seen.has(`${url.href} ${cookie}`)) {
        throw new WireError('FETCH_REDIRECTS', asked, { facts: { redirects: redirects.length } });
      }
      seen.add(`${url.href} ${cookie}`);
      const own = url.host === home ? wants : { ...wants, headers: undefined }; // not for others' eyes
      const requestHeaders = headersFor(userAgent, own, cookie);
      const { status, headers, cookies, wire } = await send(url, requestHeaders, wants.signal);
      for (const line of cookies) await jar.setCookie(line, url.href, { ignoreError: true });
      const target = redirectTarget(status, headers['location'], url);
      if (target === undefined) {
        const body = await decompress(wire, headers['content-encoding'], maxBytes);
        const address = proxy === undefined ? addresses.get(url.host) : undefined;
        return {
          url: asked,
          finalUrl: url.href,
          redirects,
          status,
          headers,
          requestHeaders,
          body,
          wireBytes: wire.length,
          notModified: status === 304,
          ...(address === undefined ? {} : { address }),
          dateFetched,
          milliseconds: Math.round(performance.now() - start),
        };
      }
      redirects.push({ status, url: target.href });
      guard.check(target);
      await wants.beforeRedirect?.(target);
      url = target;
    }
  };

  return {
    fetch: async (url, wants = {}) => {
      try {
        return await follow(url, wants);
      } catch (cause) {
        throw connectionFailure(url, cause, wants.signal?.aborted === true);
      }
    },
    post: async (asked, form) => {
      try {
        const url = new URL(asked);
        guard.check(url);
        if (proxy !== undefined) await checkName(guard, url.hostname);
        const response = await request(url, {
          dispatcher,
          method: 'POST',
          headers: {
            'user-agent': userAgent,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: form.toString(),
          signal: AbortSignal.timeout(timeouts.total),
        });
        const headers = flat(response.headers);
        await readWire(response.body, { maxBytes, headers });
        return { status: response.statusCode, headers, finalUrl: url.href };
      } catch (cause) {
        throw connectionFailure(asked, cause, false);
      }
    },
    close: () => dispatcher.close(),
  };
}

interface DispatcherOptions {
  readonly timeouts: Timeouts;
  readonly proxy: string | undefined;
  readonly addresses: Map<string, string>; // host -> address it was last connected to
}

const REMEMBERED_HOSTS = 10_000;

function dispatcherFor(
  guard: AddressGuard,
  { timeouts, proxy, addresses }: DispatcherOptions,
): Dispatcher {
  const limits = {
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.idle,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    pipelining: 1,
  };
  if (proxy !== undefined) {
    return new ProxyAgent({ uri: proxy, ...limits, connectTimeout: timeouts.connect });
  }
  const connect = buildConnector({ timeout: timeouts.connect, lookup: guard.lookup });
  return new Agent({
    ...limits,
    connections: 1, // one connection a host
    connect: (target, callback) =>
      connect(target, (error, socket) => {
        if (error !== null) return callback(error, null);
        const address = socket.remoteAddress ?? '';
        if (addresses.size > REMEMBERED_HOSTS) addresses.clear();
        addresses.set(hostKey(target), address);
        if (guard.mayConnect(target.hostname.replace(/^\[|\]$/g, ''), address)) {
          return callback(null, socket);
        }
        socket.destroy();
        return callback(new WireError('FETCH_BLOCKED_ADDRESS', target.hostname), null);
      }),
  });
}

const hostKey = ({ hostname, port, protocol }: buildConnector.Options): string =>
  new URL(`${protocol}//${hostname}${port === '' ? '' : `:${port}`}`).host;

/** Behind a proxy the proxy resolves names; asking first is the best that can be done there. */
const checkName = (guard: AddressGuard, hostname: string): Promise<void> =>
  new Promise((done, refuse) => {
    guard.lookup(hostname, {}, (error) => (error === null ? done() : refuse(error)));
  });

function headersFor(userAgent: string, wants: FetchOptions, cookie: string) {
  return {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    ...wants.headers,
    'user-agent': userAgent,
    'accept-encoding': acceptEncoding,
    ...(wants.etag === undefined ? {} : { 'if-none-match': wants.etag }),
    ...(wants.lastModified === undefined ? {} : { 'if-modified-since': wants.lastModified }),
    ...(cookie === '' ? {} : { cookie }),
  };
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );

function redirectTarget(status: number, location: string | undefined, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  target.hash = '';
  return target;
}
