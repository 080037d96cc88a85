import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../src/app.ts';
import type { Page } from '../src/article.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { arrivalOf, ingest } from '../src/steps/ingest.ts';

/** Articles a second from bytes to the review queue: captured, extracted, tagged, grouped, queued. */
export async function wholeLine(
  pages: readonly Page[],
  redisUrl: string | undefined,
): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const environment = {
    WIREWATCH_DATA: dataFolder,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  };
  const settings = readSettings({ ...environment, DATABASE_URL: process.env['TEST_DATABASE_URL'] });
  const app = await openApp({ settings, log: createLog('error'), outlets: [] });
  try {
    await app.work(['tag', 'cluster']);
    await through(app, pages.slice(0, warmUp)); // threads load their lexicons
    const start = performance.now();
    await through(app, pages.slice(warmUp));
    return ((pages.length - warmUp) * 1000) / (performance.now() - start);
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const warmUp = 60;

export async function through(
  app: Awaited<ReturnType<typeof openApp>>,
  pages: readonly Page[],
): Promise<void> {
  const { store, queues } = app;
  const { id: run } = await store.runs.begin('bench');
  await ingest(
    arrivals(pages),
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
  if (states.queued !== total)
    throw new Error(`${total - states.queued} of ${total} pages did not reach the queue`);
}

async function* arrivals(pages: readonly Page[]) {
  for (const { url, text, mediaType } of pages) {
    const headers = { 'content-type': `${mediaType}; charset=utf-8` };
    yield arrivalOf({ url, status: 200, headers, body: Buffer.from(text) }, new Date());
  }
}
