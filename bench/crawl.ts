import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outlet } from '../crawlers/outlet.ts';
import { openApp } from '../src/app.ts';
import type { Page } from '../src/article.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';

/** Pages a second fetched, stored and noted in the ledger, from outlets on loopback that want no interval. */
export async function crawlLine(pages: readonly Page[], hosts: number): Promise<number> {
  const web = await loopbackWeb(pages, hosts);
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const settings = readSettings({
    WIREWATCH_DATA: dataFolder,
    WIREWATCH_ALLOW_PRIVATE: '127.0.0.0/8',
    WIREWATCH_INTERVAL: '0',
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
  });
  const app = await openApp({ settings, log: createLog('error'), outlets: web.outlets });
  try {
    const { id: run } = await app.store.runs.begin('bench');
    const start = performance.now();
    const reports = await Promise.all(
      web.outlets.map((outlet) => app.crawling.crawl(outlet, { run, pollAll: true })),
    );
    const seconds = (performance.now() - start) / 1000;
    const fetched = reports.reduce((sum, report) => sum + report.pages.fetched, 0);
    if (fetched !== pages.length)
      throw new Error(`${fetched} of ${pages.length} pages were fetched`);
    return fetched / seconds;
  } finally {
    await app.close();
    await web.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One server; every address of 127.0.3.0/24 is a host of its own, with a feed of its share of the pages. */
async function loopbackWeb(pages: readonly Page[], hosts: number) {
  const server = createServer((request, response) => {
    const [, kind, number = ''] = /^\/(feed|page)-(\d+)/.exec(request.url ?? '') ?? [];
    if (kind === 'feed') {
      const items = pages
        .map((_, index) => index)
        .filter((index) => index % hosts === Number(number))
        .map((index) => `<item><link>http://${request.headers.host}/page-${index}</link></item>`);
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
    } else if (kind === 'page') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages[Number(number)]?.text);
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
