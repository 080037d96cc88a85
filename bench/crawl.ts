import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../src/app.ts';
import type { Page } from '../src/article.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { loopbackWeb } from './loopback-web.ts';

/** Pages a second fetched, stored and noted in the ledger, from outlets on loopback that want no interval. */
export async function crawlLine(pages: readonly Page[], hosts: number): Promise<number> {
  const web = await loopbackWeb({ pages, count: pages.length, hosts });
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
