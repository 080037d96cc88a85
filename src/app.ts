import { type Outlet, outletFacts } from '../crawlers/outlet.ts';
import { openQueues, type Payload, type QueueName, type Queues } from '../queues/queues.ts';
import type { Instant, StoryId } from './article.ts';
import type { Settings } from './config.ts';
import type { WireError } from './errors.ts';
import type { Log } from './log.ts';
import { createTagPool, type TagPool } from './pool.ts';
import type { Repeated } from './steps/as-leader.ts';
import { crawlJobs } from './steps/crawl-job.ts';
import { type Crawling, openCrawling } from './steps/crawling.ts';
import { dropFailed } from './steps/drop-failed.ts';
import { type OutletsInForce, openOutlets } from './steps/outlets-in-force.ts';
import { openPlacing, type Place } from './steps/place-article.ts';
import { gradeIn, queueForReview } from './steps/queue-for-review.ts';
import { recover } from './steps/recover.ts';
import { registering } from './steps/register-officials.ts';
import { startSchedule } from './steps/start-schedule.ts';
import { tagCapture } from './steps/tag-capture.ts';
import { openWebsub, type Websub } from './steps/websub.ts';
import { inBatches } from './store/batches.ts';
import { type Database, openDatabase } from './store/database.ts';
import { tryToLead } from './store/leader.ts';
import { openStore, type Store } from './store/store.ts';

/** The program, wired: the store, the queues, and the line that runs between them. */
export interface App {
  readonly settings: Settings;
  readonly log: Log;
  readonly database: Database;
  readonly store: Store;
  readonly queues: Queues;
  readonly outlets: ReadonlyMap<string, Outlet>; // kept up to date while it works; those that rest, too
  readonly mayCrawl: (key: string) => boolean; // not paused, retired or removed
  readonly outletFailures: readonly WireError[]; // declarations that were left out
  readonly crawling: Crawling;
  readonly websub: Websub;
  /** Starts workers for these queues in this process; for all of them by default. */
  readonly work: (names?: readonly QueueName[]) => Promise<void>;
  /** Hands out crawls when they are due, in one process of all at a time; resolves after the first look. */
  readonly schedule: () => Promise<void>;
  /** Resolves when nothing is on its way between capture and review queue. */
  readonly drained: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface AppOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly outlets?: readonly Outlet[]; // instead of those that come with the program
}

export async function openApp({ settings, log, outlets: given }: AppOptions): Promise<App> {
  const database = await openDatabase({
    dataFolder: settings.dataFolder,
    ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
  });
  const store = openStore(database.db);
  const queues = await openQueues(
    settings.redisUrl === undefined ? { pool: database.pool } : { redisUrl: settings.redisUrl },
    {
      onQuarantine: async (failed) => {
        await store.quarantine.put(failed);
        await dropFailed(failed, store.ledger.drop);
      },
      onDiscard: (failed) => dropFailed(failed, store.ledger.drop),
      onTrouble: (error) => log.warn({ error: String(error) }, 'queue server lost'),
    },
  );
  const outlets = await openOutlets({ settings, store: store.outlets, given });
  for (const { code, message, hint } of outlets.failures) {
    log.error({ code, message, hint }, 'outlet left out');
  }
  const crawling = openCrawling(settings, store, queues);
  const websub = openWebsub({
    callback: settings.callbackUrl,
    subscriptions: store.subscriptions,
    outlet: (key) => (outlets.mayCrawl(key) ? outlets.all.get(key) : undefined),
    post: async (url, form) => (await crawling.post(url, form)).status,
    poll: async (outlet, source, { body, contentType }) => {
      const { id: run } = await store.runs.begin('websub', [outlet.key]);
      await crawling
        .receive(outlet, source, { run, body, contentType })
        .finally(() => store.runs.end(run));
      await queues.add('crawl', { outlet: outlet.key });
    },
    log,
  });
  const line = openLine({ settings, log, database, store, queues, outlets, crawling, websub });
  return {
    settings,
    log,
    database,
    store,
    queues,
    outlets: outlets.all,
    mayCrawl: outlets.mayCrawl,
    outletFailures: outlets.failures,
    crawling,
    websub,
    work: line.work,
    schedule: line.schedule,
    drained: () => queues.idle(['tag', 'cluster']),
    close: once(async () => {
      await line.endCrawls();
      await queues.close();
      await line.close();
      await database.close();
    }),
  };
}

/** The first call closes; later ones wait for it. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= close();
    return closing;
  };
}

const windowDays = 7; // how far back open stories reach; stages/cluster.ts has the same window
const dayMilliseconds = 86_400_000;
const leadershipSeconds = 2; // how often a process without the grouping asks for it
const crawlConcurrency = 20; // outlets at once; each waits for its hosts most of the time
const tagConcurrency = 32; // captures a thread: those that are not being tagged share the statements that store them
const recoverAfterSeconds = 300; // an ingest keeps a batch and adds its jobs within seconds
const recoverEverySeconds = 60;
const clusterConcurrency = 50; // jobs whose rows share a statement; placing itself is one by one

function openLine({
  settings,
  log,
  database,
  store,
  queues,
  outlets,
  crawling,
  websub,
}: LineParts) {
  let pool: TagPool | undefined;
  let recovering: NodeJS.Timeout | undefined;
  let asking: NodeJS.Timeout | undefined;
  let leadership: Awaited<ReturnType<typeof tryToLead>>;
  let placeHere: Place | undefined; // in the one process that places articles
  let crawls: ReturnType<typeof crawlJobs> | undefined;
  let scheduled: Repeated | undefined;

  const workCrawl = async () => {
    crawls = crawlJobs({ outlets, crawling, runs: store.runs, log });
    await queues.work('crawl', crawls.handle, { concurrency: crawlConcurrency });
  };

  const schedule = async () => {
    scheduled = startSchedule({ database, store, queues, outlets, websub, log });
    await scheduled.first;
  };

  const workTag = async () => {
    pool = createTagPool(settings.threads);
    const { tag } = pool;
    const enqueueCluster = inBatches(async (jobs: readonly Payload<'cluster'>[]) => {
      await queues.addBulk('cluster', jobs);
      return jobs.map(() => undefined);
    }, clusterConcurrency);
    const handle = tagCapture({
      capture: store.captures.getPacked,
      outletFacts: (key) => {
        const outlet = outlets.all.get(key);
        return outlet && outletFacts(outlet);
      },
      tag,
      save: store.articles.saveRow,
      drop: store.ledger.drop,
      // Where the grouping is at home a job less is needed; whoever dies before the end does it again.
      place: async ({ placeable, ...job }) => {
        if (placeHere === undefined || leadership?.isHeld() !== true) await enqueueCluster(job);
        else await placeHere(job, placeable);
      },
    });
    await queues.work('tag', handle, { concurrency: tagConcurrency * settings.threads });
  };

  /** Only one process places articles; the others ask again until it is gone. */
  const workCluster = async () => {
    leadership = await tryToLead(database.pool, 'grouping');
    if (leadership === undefined) {
      asking = setTimeout(() => void workCluster().catch(complain), leadershipSeconds * 1000);
      return;
    }
    const since = new Date(Date.now() - windowDays * dayMilliseconds).toISOString() as Instant;
    const place = await openPlacing({
      recent: () => store.articles.recentFingerprints(since),
      article: store.placeable,
      place: store.articles.place,
      judgeEdit: store.articles.judgeEdit,
      enqueueReview: inBatches(async (items: readonly ReviewEntry[]) => {
        await queueForReview({ store, gradeOf: gradeIn(outlets.all) })(items);
        return items.map(() => undefined);
      }, clusterConcurrency),
    });
    const register = registering(place, store.officials.observe);
    placeHere = register;
    await queues.work('cluster', ({ article }) => register({ article }), {
      concurrency: clusterConcurrency,
    });
  };
  const complain = (error: unknown) =>
    log.error({ error: String(error) }, 'grouping did not start');

  const sweep = async () => {
    const { tag, cluster, dropped } = await recover(
      {
        unfinished: store.ledger.unfinished,
        capturesOf: store.captures.ofUrl,
        versions: async (ids) => store.articles.list({ ids }, { limit: ids.length }),
        drop: store.ledger.drop,
        enqueueTag: (jobs) => queues.addBulk('tag', jobs),
        enqueueCluster: (jobs) => queues.addBulk('cluster', jobs),
      },
      // What waits for its turn is not lost, however long the queue is.
      { olderThanSeconds: recoverAfterSeconds + (await queues.counts('tag')).oldestSeconds },
    );
    if (tag + cluster + dropped > 0) log.info({ tag, cluster, dropped }, 'looked for lost jobs');
  };

  const starts: Readonly<Record<QueueName, () => Promise<void>>> = {
    crawl: workCrawl,
    tag: workTag,
    cluster: workCluster,
  };
  return {
    work: async (names: readonly QueueName[] = ['crawl', 'tag', 'cluster']) => {
      for (const name of names) await starts[name]();
      await sweep();
      recovering ??= setInterval(() => {
        void sweep().catch((error) => log.error({ error: String(error) }, 'recovery failed'));
      }, recoverEverySeconds * 1000);
    },
    schedule,
    /** Nothing is scheduled any more, and running crawls end at the next page. */
    endCrawls: async () => {
      await scheduled?.close();
      crawls?.close();
    },
    close: async () => {
      clearTimeout(asking);
      clearInterval(recovering);
      await pool?.close();
      await leadership?.release();
    },
  };
}

interface LineParts
  extends Pick<App, 'settings' | 'log' | 'database' | 'store' | 'queues' | 'crawling' | 'websub'> {
  readonly outlets: OutletsInForce;
}

type ReviewEntry = Parameters<Store['reviewQueue']['enqueue']>[0][number] & {
  readonly story: StoryId;
};
