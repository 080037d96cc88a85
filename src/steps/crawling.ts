import { crawlOutlet } from '../../crawlers/crawl.ts';
import { createClient } from '../../crawlers/fetch.ts';
import type { Outlet, Source } from '../../crawlers/outlet.ts';
import { type Politeness, politeness } from '../../crawlers/politeness.ts';
import type { CrawlPorts } from '../../crawlers/ports.ts';
import { createRenderer } from '../../crawlers/render.ts';
import type { CrawlReport, PageCounts, SourceReport } from '../../crawlers/report.ts';
import { receivePush } from '../../crawlers/source.ts';
import type { Queues } from '../../queues/queues.ts';
import type { CaptureId } from '../article.ts';
import type { Settings } from '../config.ts';
import type { Store } from '../store/store.ts';

export interface Crawling {
  /** One page as a guest: robots.txt, turn at the host, then the request. */
  readonly visit: Politeness['fetch'];
  readonly post: Politeness['post'];
  readonly crawl: (outlet: Outlet, options: CrawlWish) => Promise<CrawlReport>;
  /** What a hub sent of a source counts as a poll of it. */
  readonly receive: (outlet: Outlet, source: Source, push: Received) => Promise<SourceReport>;
}

export interface Received {
  readonly run: string;
  readonly body: Uint8Array;
  readonly contentType: string | undefined;
}

export interface CrawlWish {
  readonly run: string;
  readonly pollAll?: boolean;
  readonly limit?: number;
  readonly since?: Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (counts: PageCounts) => void;
}

/** The crawler over the store and the queues: one client, and politeness that every process of the store shares. */
export function openCrawling(settings: Settings, store: Store, queues: Queues): Crawling {
  const client = createClient({
    userAgent: `Wirewatch/0.1 (+${settings.contact})`,
    maxBytes: settings.maxPageBytes,
    allowPrivate: [...settings.allowPrivate],
    proxy: settings.proxy,
  });
  const guest = politeness({
    client,
    hosts: store.hosts,
    robots: store.robots,
    defaultIntervalSeconds: settings.defaultIntervalSeconds,
    respectOptOut: settings.respectOptOut,
  });
  const { chromium, maxPageBytes: maxBytes } = settings;
  const renderer = createRenderer({ politeness: guest, chromium, maxBytes });
  const ports: CrawlPorts = {
    captures: {
      put: async (capture): Promise<CaptureId> => (await store.captures.put(capture)).id,
    },
    ledger: store.crawlLedger,
    feeds: store.feeds,
    hosts: store.hosts,
    robots: store.robots,
    enqueue: ({ id, capture }) => queues.add('tag', { article: id, capture }),
  };
  return {
    visit: guest.fetch,
    post: guest.post,
    crawl: (outlet, options) =>
      crawlOutlet(outlet, ports, { ...options, politeness: guest, renderer }),
    receive: (outlet, source, { run, body, contentType }) => {
      const now = () => new Date();
      const where = () => ({ run, outlet: outlet.key, now: now() });
      const context = { politeness: guest, run, ports, outlet, where, now };
      return receivePush(source, { bytes: body, contentType }, context);
    },
  };
}
