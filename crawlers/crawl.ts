import type { ArticleId } from '../src/article.ts';
import { visitAll } from './crawlee.ts';
import type { Outlet } from './outlet.ts';
import { crawlPage } from './page.ts';
import type { Politeness } from './politeness.ts';
import type { CrawlPorts, Due, Where } from './ports.ts';
import type { Renderer } from './render.ts';
import { type CrawlReport, type PageCounts, pageCounts, withPage } from './report.ts';
import { pollSource } from './source.ts';

export interface CrawlOptions {
  readonly politeness: Politeness;
  readonly run: string; //          id of the run, as the ledger keeps it
  readonly pollAll?: boolean; //    sources that are not due, too
  readonly since?: Date; //         announcements dated before it are dropped, as BEFORE_SINCE
  readonly limit?: number; //       pages to visit at most; the rest stays due
  readonly concurrency?: number; // pages of the outlet at once; a host gets one visitor at a time all the same
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  readonly onProgress?: (counts: PageCounts) => void;
  readonly renderer?: Renderer; // for outlets that declare `render`
}

const CONCURRENCY = 4; // one page on its way while others are stored
const BATCH = 100; // URLs leased at once
const LEASE_SECONDS = 3600; // a batch at 20 seconds a page, with room

/**
 * Runs one outlet: asks its sources what there is, notes it in the ledger, then visits what is due: new pages, failed
 * ones whose time has come, and those to be looked at again for edits. Throws only what is not the outlet's fault.
 */
export async function crawlOutlet(
  outlet: Outlet,
  ports: CrawlPorts,
  options: CrawlOptions,
): Promise<CrawlReport> {
  const { limit = Infinity, signal, now = () => new Date(), onProgress } = options;
  const started = now();
  const where = (): Where => ({ run: options.run, outlet: outlet.key, now: now() });
  const politeness = asOutletWants(options.politeness, outlet);
  const context = { ...options, politeness, ports, outlet, where, now };

  const sources = [];
  for (const source of outlet.sources) {
    if (!signal?.aborted) sources.push(...(await pollSource(source, context)));
  }

  let counts = pageCounts;
  const left: ArticleId[] = []; // by a crawl that was told to end
  const visit = async (due: Due): Promise<void> => {
    const outcome = signal?.aborted ? undefined : await crawlPage(due, context);
    if (outcome === undefined) return void left.push(due.id);
    counts = withPage(counts, outcome); // read after the wait: visits run side by side
    onProgress?.(counts);
  };
  for (let visited = 0; visited < limit && !signal?.aborted; ) {
    const items = await ports.ledger.claim(outlet.key, {
      now: now(),
      limit: Math.min(BATCH, limit - visited),
      leaseSeconds: LEASE_SECONDS,
    });
    if (items.length === 0) break;
    visited += items.length;
    const concurrency = options.concurrency ?? CONCURRENCY;
    await visitAll({ items, urlOf: ({ url }) => url, visit, concurrency });
  }
  await ports.ledger.giveBack(left);
  return { outlet: outlet.key, run: options.run, started, ended: now(), sources, pages: counts };
}

/** The outlet's own headers go along with every request for it. */
const asOutletWants = (politeness: Politeness, { headers }: Outlet): Politeness =>
  headers === undefined
    ? politeness
    : {
        ...politeness,
        fetch: (url, options) => politeness.fetch(url, { ...options, headers }),
      };

/** What one poll or visit needs to know of its run. */
export interface CrawlContext extends CrawlOptions {
  readonly ports: CrawlPorts;
  readonly outlet: Outlet;
  readonly where: () => Where;
  readonly now: () => Date;
}
