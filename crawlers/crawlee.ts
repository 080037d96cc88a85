import { BasicCrawler, Configuration, Log, LogLevel, RequestList } from '@crawlee/http';

export interface VisitOptions<T> {
  readonly items: readonly T[];
  readonly urlOf: (item: T) => string;
  readonly visit: (item: T) => Promise<void>;
  readonly concurrency: number;
}

/**
 * Visits every item once, some at a time, as memory and event loop allow. The first error that `visit` throws ends
 * the run and is thrown. Crawlee's queue, retries, sessions, cookies, storage and HTTP client stay unused: the ledger
 * is our queue, retries are hours apart and survive a restart, and requests go through politeness.ts only.
 */
export async function visitAll<T>({
  items,
  urlOf,
  visit,
  concurrency,
}: VisitOptions<T>): Promise<void> {
  if (items.length === 0) return;
  const failures: unknown[] = [];
  const requestList = await RequestList.open(
    null,
    items.map((item, index) => ({ url: urlOf(item), uniqueKey: `${index}`, userData: { index } })),
  );
  const configuration = await open();
  try {
    const crawler = new BasicCrawler(
      {
        requestList,
        httpClient: noClient,
        useSessionPool: false,
        respectRobotsTxtFile: false, // politeness.ts does, for every redirect too
        maxRequestRetries: 0,
        minConcurrency: concurrency,
        maxConcurrency: concurrency,
        requestHandlerTimeoutSecs: LONGEST_VISIT_SECONDS,
        statisticsOptions: { logIntervalSecs: DAY_SECONDS, persistenceOptions: { enable: false } },
        log: new Log({ level: LogLevel.OFF }),
        requestHandler: async ({ request }) => {
          const item = items[request.userData['index'] as number];
          if (item === undefined || failures.length > 0) return;
          try {
            await visit(item);
          } catch (error) {
            failures.push(error);
          }
        },
      },
      configuration,
    );
    await crawler.run();
  } finally {
    await close();
  }
  if (failures.length > 0) throw failures[0];
}

const DAY_SECONDS = 86_400;
const LONGEST_VISIT_SECONDS = 3600; // a backstop: the client's timeouts and our patience end a visit long before

const noClient = {
  sendRequest: () => Promise.reject(new Error('Crawlee asks for nothing itself')),
  stream: () => Promise.reject(new Error('Crawlee asks for nothing itself')),
};

/**
 * One private configuration for all crawls that run at once. Left to itself Crawlee starts an event manager for each,
 * which costs 100 ms a run (measured: 50 runs of 20 items took 5.6 s, with a shared one 0.8 s).
 */
let shared: { readonly configuration: Configuration; readonly ready: Promise<void> } | undefined;
let users = 0;

async function open(): Promise<Configuration> {
  users += 1;
  if (shared === undefined) {
    const configuration = new Configuration({
      persistStorage: false,
      purgeOnStart: false,
      systemInfoIntervalMillis: 60_000, // each look starts a `ps`
    });
    shared = { configuration, ready: configuration.getEventManager().init() };
  }
  const { configuration, ready } = shared;
  await ready;
  return configuration;
}

async function close(): Promise<void> {
  users -= 1;
  if (users > 0 || shared === undefined) return;
  const { configuration } = shared;
  shared = undefined;
  await configuration.getEventManager().close();
}
