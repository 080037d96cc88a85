import type { Outlet } from '../../crawlers/outlet.ts';
import type { CrawlReport } from '../../crawlers/report.ts';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';
import { crawlableOutlets } from './chosen-outlets.ts';
import type { Given } from './commands.ts';
import { showProgress } from './progress.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** `wirewatch crawl`: polls outlets now and waits until what they gave is in the review queue. */
export async function runCrawl({ values, options }: Given): Promise<void> {
  const limit = limitOf(options);
  const since = sinceOf(options);
  await withApp(async (app) => {
    await app.work(['tag', 'cluster']);
    const reports = await crawlAll(app, crawlableOutlets(app, values), { ...limit, ...since });
    await app.drained();
    printReports(reports, options['json'] === true);
  });
}

interface Bounds {
  readonly limit?: number;
  readonly since?: Date;
}

/** Crawls outlets side by side in one run; a failure of one is told and costs the others nothing. */
export async function crawlAll(
  app: App,
  outlets: readonly Outlet[],
  bounds: Bounds = {},
): Promise<readonly CrawlReport[]> {
  const { id: run } = await app.store.runs.begin(
    'crawl',
    outlets.map(({ key }) => key),
  );
  const bar = showProgress('crawl', outlets.length);
  const results = await Promise.allSettled(
    outlets.map(async (outlet) => {
      const report = await app.crawling.crawl(outlet, { ...bounds, run, pollAll: true });
      bar.step();
      return report;
    }),
  );
  bar.stop();
  await app.store.runs.end(run);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

export function printReports(reports: readonly CrawlReport[], json: boolean): void {
  const sum = (counts: object) =>
    Object.values(counts).reduce((total: number, count: number) => total + count, 0);
  const shown = (counts: object) =>
    Object.entries(counts)
      .map(([code, count]) => `${code} ${count}`)
      .join(', ');
  printRows(
    reports.map(({ outlet, sources, pages }) => ({
      outlet,
      announced: sources.reduce((total, { announced }) => total + announced, 0),
      new: sources.reduce((total, source) => total + source.new, 0),
      fetched: pages.fetched,
      unchanged: pages.unchanged,
      later: sum(pages.later),
      dropped: sum(pages.dropped),
      reasons: [
        shown(pages.dropped),
        shown(pages.later),
        ...sources.flatMap(({ code }) => code ?? []),
      ]
        .filter(Boolean)
        .join('; '),
    })),
    { json },
  );
}

function limitOf(options: Given['options']): Pick<Bounds, 'limit'> {
  if (options['limit'] === undefined) return {};
  const limit = Number(options['limit']);
  if (!Number.isInteger(limit) || limit < 1)
    throw new WireError('USAGE', '--limit takes a whole number from 1');
  return { limit };
}

function sinceOf(options: Given['options']): Pick<Bounds, 'since'> {
  if (options['since'] === undefined) return {};
  const since = new Date(String(options['since']));
  if (Number.isNaN(since.getTime()))
    throw new WireError('USAGE', '--since takes a day or an instant');
  return { since };
}
