import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAnswer } from '../crawlers/feed-life.ts';
import { type App, openApp } from '../src/app.ts';
import type { Instant } from '../src/article.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { askAgainSeconds } from '../src/steps/scheduling.ts';
import { openDatabase } from '../src/store/database.ts';

export interface ScheduleFigures {
  readonly startSeconds: number; // from nothing to every crawl handed out
  readonly polls: number; // in the time watched
  readonly lateSeconds: { readonly half: number; readonly worst: number };
  readonly cpuPercent: number; // of one core, this process, polls noted but nothing fetched
}

const intervalSeconds = 300; // the shortest of a feed

/** Many outlets with one feed each, polled by workers that fetch nothing, for `seconds` after the first pass. */
export async function schedule(outlets: number, seconds: number): Promise<ScheduleFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const settings = readSettings({
    WIREWATCH_DATA: dataFolder,
    WIREWATCH_ONLY: 'zz/*',
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
  });
  const database = await openDatabase({ dataFolder });
  await sql`
    insert into outlets (key, declaration)
    select 'zz/' || n, jsonb_build_object('key', 'zz/' || n, 'name', 'Bench ' || n, 'country', 'IQ',
      'url', 'https://' || n || '.example/', 'languages', jsonb_build_array('en'), 'ownership', 'private',
      'kind', 'portal', 'family', 'bench', 'timeZone', 'UTC', 'sources', jsonb_build_array(
        jsonb_build_object('kind', 'feed', 'url', 'https://' || n || '.example/feed')))
    from generate_series(1, ${outlets}::int) as n`.execute(database.db);
  try {
    const began = performance.now();
    const app = await openApp({ settings, log: createLog('error') });
    try {
      await app.schedule();
      const startSeconds = (performance.now() - began) / 1000;
      const { waiting } = await app.queues.counts('crawl');
      if (waiting !== outlets) throw new Error(`${waiting} of ${outlets} crawls were handed out`);
      return { startSeconds, ...(await watch(app, seconds)) };
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function watch(
  { queues, store }: App,
  seconds: number,
): Promise<Omit<ScheduleFigures, 'startSeconds'>> {
  let watching = false;
  const late: number[] = [];
  await queues.work(
    'crawl',
    async ({ outlet }) => {
      const url = `https://${outlet.slice(3)}.example/feed`;
      const feed = await store.feeds.get(url);
      if (feed === undefined) throw new Error(`no feed of ${outlet}`);
      const now = new Date();
      const due = Date.parse(feed.nextPoll);
      const answer = { now, notModified: false, itemsSeen: 20, itemsNew: 1 };
      const wait = askAgainSeconds + Math.random() * intervalSeconds;
      const spread = new Date(now.getTime() + wait * 1000);
      const next = { ...afterAnswer({ ...feed, intervalSeconds }, answer) };
      await store.feeds.put(
        watching ? next : { ...next, nextPoll: spread.toISOString() as Instant },
        outlet,
      );
      if (watching) late.push((now.getTime() - due) / 1000);
    },
    { concurrency: 20 },
  );
  await queues.idle(['crawl']); // the first pass: every feed has a time of its own now
  await pass(askAgainSeconds * 1000);
  watching = true;
  late.length = 0;
  const before = process.cpuUsage();
  await pass(seconds * 1000);
  const { user, system } = process.cpuUsage(before);
  const sorted = late.toSorted((a, b) => a - b);
  return {
    polls: late.length,
    lateSeconds: { half: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 },
    cpuPercent: (user + system) / (seconds * 10_000),
  };
}
