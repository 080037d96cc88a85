import type { Outlet } from '../../../crawlers/outlet.ts';
import { articleId } from '../../../src/text/urls.ts';
import { type Answer, type Asked, serveWeb } from '../web.ts';
import { type ArticleKind, KINDS, type Kind, type Visit } from './articles.ts';
import { charsetCase, encoded } from './charsets.ts';

export interface HostileArticle {
  readonly kind: Kind;
  readonly url: string;
}

export interface HostileHost {
  readonly origin: string;
  readonly outlet: Outlet;
  readonly articles: readonly HostileArticle[];
}

const ONE_DATE = 'Sat, 21 Nov 2026 10:00:00 GMT'; // every item has it: a date is no identity
const SKEWED_DATE = 'Sat, 28 Nov 2026 10:00:00 GMT'; // of a host whose clock is a week ahead

/** A web of many hosts on 127.0.x.y, each with one feed; what becomes of each article is known beforehand. */
export async function serveHostileWeb({ hosts, articles }: { hosts: number; articles: number }) {
  let epoch = 0;
  const times = new Map<string, number>();
  const web = await serveWeb((request, response) => {
    const { host = '' } = request.headers;
    const path = request.url ?? '/';
    const key = `${host}${path}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    const visit = { path, times: times.get(key) ?? 1, epoch, request, response };
    return answer(byHost.get(host), visit);
  });
  const every = Array.from({ length: hosts }, (_, n) => hostileHost(n, articles, web.port));
  const byHost = new Map(every.map((host) => [new URL(host.origin).host, host]));
  return {
    ...web,
    hosts: every,
    change: () => {
      epoch = 1;
    },
  };
}

export function hostileHost(n: number, count: number, port: number): HostileHost {
  const origin = `http://127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}:${port}`;
  const articles = Array.from({ length: count }, (_, i) => hostileArticle(origin, n * count + i));
  return { origin, articles, outlet: hostileOutlet(n, origin) };
}

const deck: readonly Kind[] = Object.entries(KINDS).flatMap(([kind, { share }]) =>
  Array.from({ length: share }, () => kind as Kind),
);

function hostileArticle(origin: string, n: number): HostileArticle {
  const kind = deck[(n * 379) % deck.length] ?? 'fine'; // 379 is coprime to the deck: every kind, spread out
  const { path = '/n' }: ArticleKind = KINDS[kind];
  return { kind, url: `${origin}${path}/${kind}-${n}.html` };
}

const hostileOutlet = (n: number, origin: string): Outlet => ({
  key: `zz/host-${n}`,
  name: `Host ${n}`,
  url: origin,
  country: 'IQ',
  languages: ['en'],
  ownership: 'private',
  kind: 'portal',
  family: `host-${n}`,
  timeZone: 'UTC',
  sources: [{ kind: 'feed', url: `${origin}/feed.xml` }],
});

/** How feed and robots.txt of a host behave, by its number. */
const manners = [
  'plain',
  'lyingEtag',
  'always304',
  'restlessEtag',
  'skewed',
  'feedFails',
  'robotsFails',
  'robotsChanges',
  'charset', // the feed comes in one of a hundred
] as const;
const mannerOf = (host: HostileHost) =>
  manners[Number(host.outlet.key.split('-')[1]) % manners.length] ?? 'plain';

function answer(host: HostileHost | undefined, visit: Visit): Answer | undefined {
  if (host === undefined) return { status: 404 };
  const { path, epoch, times } = visit;
  const manner = mannerOf(host);
  if (path === '/robots.txt') {
    if (manner === 'robotsFails' && times === 1)
      return { status: 503, headers: { 'retry-after': '0' } };
    const more = manner === 'robotsChanges' && epoch === 1 ? 'Disallow: /n/late-' : '';
    return {
      body: `User-agent: *\nDisallow: /private/\n${more}`,
      headers: { 'cache-control': 'max-age=300' },
    };
  }
  if (path === '/feed.xml') {
    if (manner === 'feedFails' && times === 1) return { status: 500 };
    return feed(host, visit);
  }
  if (path.startsWith('/new/')) return KINDS.fine.answer(visit);
  const kind = /^\/[a-z]+\/([A-Za-z]+)-/.exec(path)?.[1] as Kind | undefined;
  return kind === undefined || KINDS[kind] === undefined
    ? { status: 404 }
    : KINDS[kind].answer(visit);
}

function feed(host: HostileHost, { request, epoch, times }: Visit): Answer {
  const manner = mannerOf(host);
  const { headers } = request;
  if (manner === 'lyingEtag' && headers['if-none-match'] !== undefined) return { status: 304 };
  if (manner === 'always304' && headers['if-modified-since'] !== undefined) return { status: 304 };
  const date = manner === 'skewed' ? SKEWED_DATE : ONE_DATE;
  const items = host.articles
    .filter(({ kind }) => (kind === 'late' ? epoch === 1 : kind === 'fallen' ? epoch === 0 : true))
    .map(({ kind, url }) => {
      const title = kind === 'retitled' ? `Title ${epoch}` : `Title of ${kind}`;
      const link = kind === 'tracked' ? `${url}?utm_source=rss&amp;utm_medium=feed` : url;
      return `<item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate></item>`;
    });
  const number = Number(host.outlet.key.split('-')[1]);
  const given = manner === 'charset' ? charsetCase(number) : plain;
  const { body, contentType } = encoded(given, 'application/rss+xml', (declared) => {
    const named = declared === undefined ? '' : ` encoding="${declared}"`;
    return `<?xml version="1.0"${named}?><rss version="2.0"><channel><title>${given.text}</title>${items.join('')}<item><title>no link</title></item></channel></rss>`;
  });
  return {
    body,
    headers: {
      'content-type': contentType,
      etag: manner === 'restlessEtag' ? `"${times}"` : '"1"',
      'last-modified': date,
      date,
    },
  };
}

const plain = charsetCase(0); // UTF-8, and says so

/** How the ledger has to end for every article, by its id, once everything has been tried. */
export function expectedEnds(hosts: readonly HostileHost[]): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const host of hosts) {
    for (const { kind, url } of host.articles) {
      const forbidden = kind === 'late' && mannerOf(host) === 'robotsChanges';
      ends.set(articleId(url), forbidden ? 'FETCH_ROBOTS' : KINDS[kind].ends);
    }
  }
  return ends;
}

/** Requests that came too early after the one before them at the same host, or before it was answered. */
export function breaches(log: readonly Asked[], intervalSeconds: number): readonly string[] {
  const found: string[] = [];
  const last = new Map<string, Asked>();
  for (const entry of log) {
    const before = last.get(entry.host);
    last.set(entry.host, entry);
    if (before === undefined) continue;
    const free = Math.max(before.at + intervalSeconds * 1000, before.answered());
    if (entry.at < free - TOLERANCE_MILLISECONDS) {
      found.push(
        `${entry.host}${entry.path} ${Math.round(free - entry.at)} ms after ${before.path}`,
      );
    }
  }
  return found;
}

const TOLERANCE_MILLISECONDS = 5; // of timers and event loops
