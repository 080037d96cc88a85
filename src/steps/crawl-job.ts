import type { Payload } from '../../queues/queues.ts';
import { WireError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Crawling } from './crawling.ts';
import type { OutletsInForce } from './outlets-in-force.ts';

interface CrawlJobOptions {
  readonly outlets: OutletsInForce;
  readonly crawling: Crawling;
  readonly runs: Store['runs'];
  readonly log: Log;
}

const lookSeconds = 2; // how long a crawl goes on after its outlet was paused, at most

/** What a crawl worker does with a job. An outlet that rests is left alone, also when it is paused on the way. */
export function crawlJobs({ outlets, crawling, runs, log }: CrawlJobOptions) {
  const running = new Map<string, AbortController>();
  const look = async (): Promise<void> => {
    if (running.size === 0) return;
    await outlets.refresh();
    for (const [key, crawl] of running) if (!outlets.mayCrawl(key)) crawl.abort();
  };
  const timer = setInterval(() => {
    look().catch((error) => log.warn({ error: String(error) }, 'outlets were not looked up'));
  }, lookSeconds * 1000);

  return {
    handle: async ({ outlet: key }: Payload<'crawl'>): Promise<void> => {
      await outlets.refresh();
      const outlet = outlets.all.get(key);
      if (outlet === undefined) throw new WireError('OUTLET_UNKNOWN', key);
      if (!outlets.mayCrawl(key)) return;
      const { id: run } = await runs.begin('crawl', [key]);
      const controller = new AbortController();
      running.set(key, controller);
      try {
        const { pages } = await crawling.crawl(outlet, { run, signal: controller.signal });
        log.info({ outlet: key, run, ...pages }, 'crawled');
      } finally {
        running.delete(key);
        await runs.end(run);
      }
    },
    /** Ends the crawls that run; what they had not visited yet stays due. */
    close: (): void => {
      clearInterval(timer);
      for (const crawl of running.values()) crawl.abort();
    },
  };
}
