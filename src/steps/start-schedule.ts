import type { Queues } from '../../queues/queues.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { dueOutlets, introduceFeeds } from '../store/due-outlets.ts';
import { tryToLead } from '../store/leader.ts';
import { languageDays, wallCounts } from '../store/source-history.ts';
import type { Store } from '../store/store.ts';
import { asLeader, atMostEvery, type Repeated } from './as-leader.ts';
import type { OutletsInForce } from './outlets-in-force.ts';
import { openScheduling, scanSeconds } from './scheduling.ts';
import { watchSources } from './watch-sources.ts';
import type { Websub } from './websub.ts';

export interface ScheduleParts {
  readonly database: Database;
  readonly store: Store;
  readonly queues: Queues;
  readonly outlets: OutletsInForce;
  readonly websub: Websub;
  readonly log: Log;
}

const watchSeconds = 3600; // whole days are judged
const renewSeconds = 60;

/** Hands out crawls when they are due, asks hubs, and watches sources, in one process of all at a time. */
export function startSchedule(parts: ScheduleParts): Repeated {
  const { database, store, queues, outlets, websub, log } = parts;
  const { db } = database;
  const { scan } = openScheduling({
    outlets: () => [...outlets.all.values()].filter(({ key }) => outlets.mayCrawl(key)),
    introduce: (feeds, now) => introduceFeeds(db, feeds, now),
    due: (declared, now) => dueOutlets(db, declared, now),
    enqueue: (keys) =>
      queues.addBulk(
        'crawl',
        keys.map((outlet) => ({ outlet })),
      ),
  });
  const renew = atMostEvery(renewSeconds, websub.renew);
  const watch = atMostEvery(watchSeconds, async () => {
    const raised = await watchSources(
      {
        feeds: () => store.feeds.list(),
        languageDays: (now) => languageDays(db, now),
        wallCounts: (now) => wallCounts(db, now),
        isWatched: outlets.mayCrawl,
        reconcile: store.alerts.reconcile,
      },
      new Date(),
    );
    for (const alert of raised) log.warn({ ...alert }, 'alert');
  });
  return asLeader({
    lead: () => tryToLead(database.pool, 'schedule'),
    everySeconds: scanSeconds,
    act: async () => {
      await outlets.refresh();
      await scan();
      await renew();
      await watch();
    },
    complain: (error) => log.error({ error: String(error) }, 'crawls were not scheduled'),
  });
}
