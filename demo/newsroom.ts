import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import type { Outlet } from '../crawlers/outlet.ts';
import { type Announcement, FEED_TYPES, feedOf } from './feeds.ts';
import { DEMO_OUTLETS, type DemoOutlet } from './outlets.ts';
import { articlePage, challengePage, charsetOf, frontPage } from './pages.ts';
import { publishedBy } from './published.ts';

export interface Newsroom {
  readonly url: string; //                of the first outlet's site
  readonly outlets: readonly Outlet[]; // declarations, ready to crawl
  readonly log: readonly Visit[]; //      every request, in order: politeness can be proved from it
  readonly close: () => Promise<void>;
}

interface Visit {
  readonly outlet: string; // key
  readonly path: string;
  readonly status: number;
  readonly time: Date;
  readonly userAgent: string;
}

export interface NewsroomOptions {
  readonly port?: number; //     of the first outlet, the others follow; any free ones when absent
  readonly now?: () => Date; //  the day that the news is of
}

/** Five invented outlets on 127.0.0.1, each on a port of its own: a small web to try the whole line on. */
export async function startNewsroom({
  port = 0,
  now = () => new Date(),
}: NewsroomOptions = {}): Promise<Newsroom> {
  const log: Visit[] = [];
  const day = now();
  const sites = await Promise.all(
    DEMO_OUTLETS.map((outlet, i) =>
      openSite(outlet, { port: port === 0 ? 0 : port + i, day, now, log }),
    ),
  );
  return {
    url: sites[0]?.declaration.url ?? '',
    outlets: sites.map(({ declaration }) => declaration),
    log,
    close: async () => {
      await Promise.all(sites.map(({ server }) => closed(server)));
    },
  };
}

interface Setting {
  readonly port: number;
  readonly day: Date;
  readonly now: () => Date;
  readonly log: Visit[];
}

async function openSite(outlet: DemoOutlet, { port, day, now, log }: Setting) {
  const visited = new Set<string>(); // an edit is out once its first version was read
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = answerTo(outlet, `http://${request.headers.host ?? ''}`, { path, day, visited });
    const status = send(request, response, answer);
    const userAgent = request.headers['user-agent'] ?? '';
    log.push({
      outlet: outlet.declaration.key,
      path: request.url ?? '/',
      status,
      time: now(),
      userAgent,
    });
    visited.add(path);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = {
    ...outlet.source,
    url: `${origin}${outlet.source.path}`,
    language: outlet.language,
  };
  const declaration: Outlet = {
    ...outlet.declaration,
    url: `${origin}/`,
    sources: [{ kind: source.kind, url: source.url, language: source.language }],
  };
  return { declaration, server };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly charset?: 'utf-8' | 'windows-1251';
}

interface Asked {
  readonly path: string;
  readonly day: Date;
  readonly visited: ReadonlySet<string>;
}

function answerTo(outlet: DemoOutlet, origin: string, { path, day, visited }: Asked): Answer {
  const pages = publishedBy(outlet, origin, { now: day, edited: visited });
  const page = pages.find((one) => one.path === path);
  const { trap } = outlet;
  if (page !== undefined) {
    const others = pages.filter((other) => other !== page);
    return html(articlePage(outlet, page, others), charsetOf(outlet));
  }
  if (path === '/') return html(frontPage(outlet, pages), charsetOf(outlet));
  if (path === '/robots.txt') return text(robots(outlet, origin));
  if (path === outlet.source.path) {
    const items = [...pages, ...trapped(outlet, origin, pages)];
    return { status: 200, type: FEED_TYPES[outlet.format], body: feedOf(outlet, origin, items) };
  }
  if ('path' in trap && trap.path === path) return trapAnswer(trap.kind, origin);
  return { ...text('Not found\n'), status: 404 };
}

const html = (body: string, charset: 'utf-8' | 'windows-1251'): Answer => ({
  status: 200,
  type: `text/html; charset=${charset}`,
  body,
  charset,
});
const text = (body: string): Answer => ({ status: 200, type: 'text/plain; charset=utf-8', body });

/** The line that the trap adds to the feed. */
function trapped(
  { trap }: DemoOutlet,
  origin: string,
  pages: readonly Announcement[],
): readonly Announcement[] {
  if (trap.kind === 'none') return [];
  if (trap.kind === 'duplicate') {
    return pages
      .filter(({ url }) => url.endsWith(trap.slug))
      .map((page) => ({ ...page, url: `${page.url}?utm_source=rss&utm_medium=feed` }));
  }
  const date = pages[0]?.datePublished ?? new Date(0);
  return [
    {
      url: `${origin}${trap.path}`,
      headline: trap.headline,
      datePublished: date,
      dateModified: date,
    },
  ];
}

function trapAnswer(kind: 'forbidden' | 'challenge' | 'broken', origin: string): Answer {
  if (kind === 'challenge') return html(challengePage(new URL(origin).hostname), 'utf-8');
  if (kind === 'broken') return { ...text('Internal Server Error\n'), status: 500 };
  return html(
    '<!doctype html><title>Nobody should read this</title><p>robots.txt forbids it.</p>',
    'utf-8',
  );
}

const robots = ({ trap, source }: DemoOutlet, origin: string): string =>
  [
    'User-agent: *',
    ...(trap.kind === 'forbidden'
      ? [`Disallow: ${trap.path.slice(0, trap.path.lastIndexOf('/') + 1)}`]
      : []),
    'Allow: /',
    ...(source.kind === 'newsSitemap' ? [`Sitemap: ${origin}${source.path}`] : []),
    '',
  ].join('\n');

/** Sends the answer, or 304 to one who has it, and returns the status. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): number {
  const body =
    answer.charset === 'windows-1251'
      ? iconv.encode(answer.body, 'windows-1251')
      : Buffer.from(answer.body);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const known = answer.status === 200 && request.headers['if-none-match'] === etag;
  const status = known ? 304 : answer.status;
  response.writeHead(status, known ? { etag } : { 'content-type': answer.type, etag });
  response.end(known || request.method === 'HEAD' ? undefined : body);
  return status;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
