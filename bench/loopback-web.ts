import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outlet } from '../crawlers/outlet.ts';
import type { Page } from '../src/article.ts';

interface LoopbackWeb {
  readonly pages: readonly Page[]; // served over and over, each with the number of its address
  readonly count: number; // addresses
  readonly hosts: number;
}

/** One server; every address of 127.0.3.0/24 is a host of its own, with a feed of its share of the pages. */
export async function loopbackWeb({ pages, count, hosts }: LoopbackWeb) {
  const server = createServer((request, response) => {
    const [, kind, number = ''] = /^\/(feed|page)-(\d+)/.exec(request.url ?? '') ?? [];
    if (kind === 'feed') {
      const share = Math.ceil((count - Number(number)) / hosts);
      const items = Array.from({ length: share }, (_, n) => n * hosts + Number(number)).map(
        (index) => `<item><link>http://${request.headers.host}/page-${index}</link></item>`,
      );
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
    } else if (kind === 'page') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`${pages[Number(number) % pages.length]?.text}<!-- ${number} -->`);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  const outlets = Array.from({ length: hosts }, (_, host): Outlet => {
    const url = `http://127.0.3.${host + 1}:${port}`;
    return {
      key: `zz/bench-${host}`,
      name: `Bench ${host}`,
      url,
      country: 'IQ',
      languages: ['en'],
      ownership: 'private',
      kind: 'portal',
      family: 'bench',
      timeZone: 'UTC',
      sources: [{ kind: 'feed', url: `${url}/feed-${host}` }],
    };
  });
  return {
    outlets,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
