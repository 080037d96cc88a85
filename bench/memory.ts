import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outlet } from '../crawlers/outlet.ts';
import { openApp } from '../src/app.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';

const hosts = 20;
const everyPages = 5000;
const warmPages = 20_000; // the heap has grown to its working size by then

/** Crawls so many pages in one process at politeness 0, and prints its memory on the way. */
export async function crawlMemory(count: number): Promise<void> {
  const web = fork(
    fileURLToPath(new URL(`./memory-web${extname(import.meta.url)}`, import.meta.url)),
  );
  web.send({ count, hosts });
  const [outlets] = (await once(web, 'message')) as [readonly Outlet[]];
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const settings = readSettings({
    WIREWATCH_DATA: dataFolder,
    WIREWATCH_ALLOW_PRIVATE: '127.0.0.0/8',
    WIREWATCH_INTERVAL: '0',
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
  });
  const app = await openApp({ settings, log: createLog('error'), outlets });
  try {
    const points: Point[] = [];
    const visited = new Map<string, number>();
    const start = performance.now();
    const look = (outlet: string, pages: number): void => {
      visited.set(outlet, pages);
      const all = [...visited.values()].reduce((sum, one) => sum + one, 0);
      if (all >= (points.length + 1) * everyPages) {
        const point = measured(all);
        points.push(point);
        const seconds = ((performance.now() - start) / 1000).toFixed(0);
        process.stdout.write(
          `${String(all).padStart(7)} pages ${seconds.padStart(5)} s  RSS ${point.rss.toFixed(0)} MB, heap ${point.heap.toFixed(0)} MB\n`,
        );
      }
    };
    const { id: run } = await app.store.runs.begin('bench');
    await Promise.all(
      outlets.map((outlet) =>
        app.crawling.crawl(outlet, {
          run,
          pollAll: true,
          onProgress: (counts) => look(outlet.key, counts.visited),
        }),
      ),
    );
    const settled = points.filter(({ pages }) => pages >= warmPages);
    process.stdout.write(
      `after ${warmPages} pages: RSS ${slope(settled, 'rss')}, heap ${slope(settled, 'heap')} MB for 10,000 pages\n`,
    );
  } finally {
    await app.close();
    web.kill();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Point {
  readonly pages: number;
  readonly rss: number; // megabytes
  readonly heap: number;
}

const megabyte = 2 ** 20;

function measured(pages: number): Point {
  const { rss, heapUsed } = process.memoryUsage();
  return { pages, rss: rss / megabyte, heap: heapUsed / megabyte };
}

/** Of the line with the least squares through the points. */
function slope(points: readonly Point[], of: 'rss' | 'heap'): string {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(({ pages }) => pages));
  const y = mean(points.map((point) => point[of]));
  const above = points.reduce((sum, point) => sum + (point.pages - x) * (point[of] - y), 0);
  const below = points.reduce((sum, { pages }) => sum + (pages - x) ** 2, 0);
  return ((above / below) * 10_000).toFixed(2);
}
