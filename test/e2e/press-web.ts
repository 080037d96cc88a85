import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Outlet } from '../../crawlers/outlet.ts';
import { sharedPath } from '../shared.ts';

export interface PressWeb {
  readonly outlets: readonly Outlet[];
  readonly pages: number;
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

const pagesPerOutlet = 100;

/** The real pages of the development set as outlets on loopback, a hundred to each, announced by generated feeds. */
export async function openPressWeb(): Promise<PressWeb> {
  const truth = JSON.parse(
    readFileSync(sharedPath('data/extraction/truth.json'), 'utf8'),
  ) as Record<string, { html: string }>;
  const files = Object.values(truth).map(({ html }) => sharedPath(`data/extraction/${html}`));
  let requests = 0;
  const sites = await Promise.all(
    chunks(files, pagesPerOutlet).map((own, index) =>
      openSite(own, index, () => {
        requests += 1;
      }),
    ),
  );
  return {
    outlets: sites.map(({ outlet }) => outlet),
    pages: files.length,
    requests: () => requests,
    close: async () => {
      await Promise.all(sites.map(({ server }) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function openSite(
  files: readonly string[],
  index: number,
  count: () => void,
): Promise<{ server: Server; outlet: Outlet }> {
  const server = createServer((request, response) => {
    count();
    const path = request.url ?? '/';
    const origin = `http://${request.headers.host}`;
    const page = files[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (path === '/feed.xml')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed(origin, files.length));
    else if (page !== undefined)
      response.writeHead(200, { 'content-type': 'text/html' }).end(gunzipSync(readFileSync(page)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    server,
    outlet: {
      key: `xx/press-${index}`,
      name: `Press ${index}`,
      url,
      country: 'GB',
      languages: ['en'],
      ownership: 'private',
      kind: 'newspaper',
      family: `press-${index}`,
      timeZone: 'UTC',
      crawlDelay: 0,
      sources: [{ kind: 'feed', url: `${url}feed.xml` }],
    },
  };
}

const feed = (origin: string, pages: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>${Array.from(
    { length: pages },
    (_, page) =>
      `<item><title>Page ${page}</title><link>${origin}/page/${page}</link><guid>${origin}/page/${page}</guid></item>`,
  ).join('')}</channel></rss>`;

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
