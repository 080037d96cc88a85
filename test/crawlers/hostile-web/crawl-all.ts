import { type CrawlOptions, crawlOutlet } from '../../../crawlers/crawl.ts';
import { createClient } from '../../../crawlers/fetch.ts';
import type { Outlet } from '../../../crawlers/outlet.ts';
import { politeness } from '../../../crawlers/politeness.ts';
import type { CrawlPorts } from '../../../crawlers/ports.ts';
import type { CrawlReport } from '../../../crawlers/report.ts';
import { LOOPBACK } from '../web.ts';

export interface CrawlAll {
  readonly outlets: readonly Outlet[];
  readonly ports: CrawlPorts;
  readonly intervalSeconds: number;
  readonly now: () => Date;
  readonly options?: Partial<CrawlOptions>;
}

const OUTLETS_AT_ONCE = 16;

/** One round over all outlets, as a crawl worker does it, with limits short enough for a test. */
export async function crawlAll(given: CrawlAll): Promise<readonly CrawlReport[]> {
  const { ports, now, intervalSeconds } = given;
  const client = createClient({
    userAgent: 'Wirewatch/test (+https://wirewatch.example/contact)',
    allowPrivate: LOOPBACK,
    maxBytes: 1_000_000,
    timeouts: { connect: 6000, headers: 6000, idle: 6000, total: 6000 },
  });
  const guest = politeness({
    client,
    hosts: ports.hosts,
    robots: ports.robots,
    defaultIntervalSeconds: intervalSeconds,
    holdSeconds: 8, // longer than the total timeout
    busySeconds: 0.2,
    now,
  });
  const reports: CrawlReport[] = [];
  const waiting = [...given.outlets];
  const worker = async () => {
    for (let outlet = waiting.shift(); outlet !== undefined; outlet = waiting.shift()) {
      const run = `run-${now().getTime()}`;
      const options = { politeness: guest, run, pollAll: true, now, ...given.options };
      reports.push(await crawlOutlet(outlet, ports, options));
    }
  };
  await Promise.all(Array.from({ length: OUTLETS_AT_ONCE }, worker));
  await client.close();
  return reports;
}

/** Hours after the start at which to crawl again, so that every retry and revisit falls due. */
export const HOURS_BEFORE_CHANGE = [0, 0.2, 0.4] as const;
export const HOURS_AFTER_CHANGE = [1, 3, 9, 20, 45, 70, 95, 120, 150] as const;
