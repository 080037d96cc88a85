import { readSaved, type SavedResult } from '../../crawlers/saved.ts';
import type { App } from '../app.ts';
import type { Url } from '../article.ts';
import { WireError } from '../errors.ts';
import { type Arrival, arrivalOf, ingest } from '../steps/ingest.ts';
import type { Given } from './commands.ts';
import { explain } from './explain.ts';
import { showProgress } from './progress.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** `wirewatch ingest`: brings saved things in and waits until they stand in the review queue. */
export async function runIngest({ values, options }: Given): Promise<void> {
  await withApp(async (app) => {
    await app.work(['tag', 'cluster']);
    const report = await ingestAll(app, values);
    for (const { error } of report.failures) process.stderr.write(`${explain(error)}\n`);
    await app.drained();
    const counts = await app.store.ledger.counts({ run: report.run });
    const dropped = Object.entries(counts.reasons).map(([reason, count]) => ({
      state: `dropped: ${reason}`,
      count,
    }));
    const stood = Object.entries(counts.states).filter(
      ([state, count]) => count > 0 && state !== 'dropped',
    );
    printRows(
      [
        { state: 'read', count: report.brought },
        ...(report.failures.length === 0
          ? []
          : [{ state: 'not readable', count: report.failures.length }]),
        { state: 'known before', count: report.brought - counts.total },
        ...stood.map(([state, count]) => ({ state, count })),
        ...dropped,
      ],
      { json: options['json'] === true },
    );
    if (report.failures.length > 0) process.exitCode = 1;
  });
}

async function ingestAll(app: App, paths: readonly string[]) {
  const { store, queues } = app;
  const { id: run } = await store.runs.begin('ingest');
  const bar = showProgress('ingest', paths.length);
  let read = 0;
  const report = await ingest(
    arrivals(app, paths),
    {
      discover: store.ledger.discover,
      put: store.captures.put,
      fetched: (ids) => store.ledger.reach(ids, 'fetched'),
      drop: store.ledger.drop,
      enqueueTag: (jobs) => queues.addBundled('tag', jobs),
    },
    {
      run,
      onProgress: () => {
        read += 1;
        bar.total(Math.max(read, paths.length)); // a folder and a WARC say how many only as they are read
        bar.step();
      },
    },
  );
  bar.stop();
  await store.runs.end(run);
  return { ...report, run };
}

async function* arrivals(app: App, paths: readonly string[]): AsyncGenerator<Arrival> {
  for (const path of paths) {
    if (/^https?:/i.test(path)) yield await visited(app, path);
    else for await (const saved of readSaved(path)) yield asArrival(saved);
  }
}

const asArrival = (saved: SavedResult): Arrival =>
  'error' in saved ? saved : arrivalOf(saved, new Date());

async function visited({ crawling }: App, url: string): Promise<Arrival> {
  try {
    const { finalUrl, status, headers, body } = await crawling.visit(url);
    return arrivalOf({ url: finalUrl as Url, status, headers, body }, new Date());
  } catch (error) {
    if (error instanceof WireError) return { path: url, error };
    throw error;
  }
}
