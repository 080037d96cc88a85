import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../src/app.ts';
import type { Page } from '../src/article.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { type Arrival, arrivalOf, ingest } from '../src/steps/ingest.ts';

export interface LineSpeed {
  readonly perSecond: number;
  readonly milliseconds: number; // of CPU an article in this process, threads included, without the database
}

/** Articles a second from bytes to the review queue: captured, extracted, tagged, grouped, queued. */
export async function wholeLine(
  pages: readonly Page[],
  redisUrl: string | undefined,
): Promise<LineSpeed> {
  const app = await lineApp(redisUrl);
  try {
    await app.work(['tag', 'cluster']);
    await through(app, arrivals(pages.slice(0, warmUp))); // threads load their lexicons
    const measured = pages.slice(warmUp);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const { total, queued } = await through(app, arrivals(measured));
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    if (queued !== total)
      throw new Error(`${total - queued} of ${total} pages did not reach the queue`);
    return {
      perSecond: measured.length / seconds,
      milliseconds: (user + system) / 1000 / measured.length,
    };
  } finally {
    await app.close();
  }
}

export const warmUp = 60;

/** The program over a database of its own, which goes when it is closed. */
export async function lineApp(redisUrl: string | undefined): Promise<App> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const settings = readSettings({
    WIREWATCH_DATA: dataFolder,
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  });
  const app = await openApp({ settings, log: createLog('error'), outlets: [] });
  return {
    ...app,
    close: async () => {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Brings these in, as `wirewatch ingest` does, and waits for their end; every one of them has one. */
export async function through(
  app: App,
  arriving: AsyncIterable<Arrival>,
): Promise<{ readonly total: number; readonly queued: number }> {
  const { store, queues } = app;
  const { id: run } = await store.runs.begin('bench');
  const { brought } = await ingest(
    arriving,
    {
      discover: store.ledger.discover,
      put: store.captures.put,
      fetched: (ids) => store.ledger.reach(ids, 'fetched'),
      drop: store.ledger.drop,
      enqueueTag: (jobs) => queues.addBundled('tag', jobs),
    },
    { run },
  );
  await app.drained();
  const { total, states } = await store.ledger.counts({ run });
  if (states.queued + states.dropped !== total || total !== brought)
    throw new Error(`of ${brought} pages ${states.queued} are queued, ${states.dropped} dropped`);
  return { total, queued: states.queued };
}

/** Pages as an ingest reads them. */
export async function* arrivals(pages: readonly Page[]): AsyncGenerator<Arrival> {
  for (const { url, text, mediaType } of pages) {
    const headers = { 'content-type': `${mediaType}; charset=utf-8` };
    yield arrivalOf({ url, status: 200, headers, body: Buffer.from(text) }, new Date());
  }
}
