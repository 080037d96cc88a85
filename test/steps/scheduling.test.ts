import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterAnswer, newFeed } from '../../crawlers/feed-life.ts';
import type { Outlet } from '../../crawlers/outlet.ts';
import type { Url } from '../../src/article.ts';
import { asLeader, type Repeated } from '../../src/steps/as-leader.ts';
import { openOutlets } from '../../src/steps/outlets-in-force.ts';
import { openScheduling } from '../../src/steps/scheduling.ts';
import { dueOutlets, introduceFeeds } from '../../src/store/due-outlets.ts';
import { tryToLead } from '../../src/store/leader.ts';
import { openStore } from '../../src/store/store.ts';
import { articleId } from '../../src/text/urls.ts';
import { testDatabase } from '../store/test-database.ts';

const { db, pool } = await testDatabase();
const store = openStore(db);
const START = new Date('2026-11-22T12:00:00Z');
let now = START;
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);

const outlet = (n: number): Outlet => ({
  key: `zz/outlet-${n}`,
  name: `Outlet ${n}`,
  url: `https://${n}.example/`,
  country: 'IQ',
  languages: ['en'],
  ownership: 'private',
  kind: 'portal',
  family: `outlet-${n}`,
  timeZone: 'UTC',
  sources: [{ kind: 'feed', url: `https://${n}.example/feed` }],
});
const outlets = Array.from({ length: 300 }, (_, n) => outlet(n));
const feedOf = (n: number) => `https://${n}.example/feed`;

beforeEach(async () => {
  now = START;
  for (const table of ['feeds', 'ledger', 'outlets'] as const) await db.deleteFrom(table).execute();
});

async function scheduling(given: readonly Outlet[] = outlets) {
  const inForce = await openOutlets({
    settings: { outletFolder: undefined, onlyOutlets: [] },
    store: store.outlets,
    given,
  });
  const added: string[] = [];
  const { scan } = openScheduling(
    {
      outlets: () => [...inForce.all.values()].filter(({ key }) => inForce.mayCrawl(key)),
      introduce: (feeds, time) => introduceFeeds(db, feeds, time),
      due: (declared, time) => dueOutlets(db, declared, time),
      enqueue: async (keys) => void added.push(...keys),
    },
    () => now,
  );
  return { scan, added, refresh: inForce.refresh };
}

/** As a crawl leaves it: every feed polled, its next poll in `seconds`. */
async function polled(n: number, seconds: number): Promise<void> {
  const feed = { ...newFeed(feedOf(n), now), nextPoll: later(seconds).toISOString() as never };
  await store.feeds.put(feed, outlet(n).key);
}

describe('what is due', () => {
  test('is every outlet at first, then those whose feeds say so, and each is handed out once', async () => {
    const { scan } = await scheduling();
    expect(new Set(await scan())).toEqual(new Set(outlets.map(({ key }) => key)));
    expect(await scan()).toEqual([]);
    for (const n of outlets.keys()) await polled(n, 300 + n);
    now = later(310);
    expect(await scan()).toEqual(outlets.slice(0, 11).map(({ key }) => key));
  });

  test('is also an outlet with a page to visit, and not while another has it', async () => {
    const { scan } = await scheduling();
    await scan();
    for (const n of outlets.keys()) await polled(n, 86_400);
    const url = 'https://7.example/a' as Url;
    const announced = { id: articleId(url), url, source: feedOf(7), announcement: 'a' };
    const where = { run: 'run', outlet: 'zz/outlet-7', now };
    await store.crawlLedger.see([announced], where);
    now = later(60);
    expect(await scan()).toEqual(['zz/outlet-7']);
    await store.crawlLedger.claim('zz/outlet-7', { now, limit: 10, leaseSeconds: 3600 });
    now = later(200);
    expect(await scan()).toEqual([]);
  });

  test('is what a source refers on to, and no longer when it does not', async () => {
    const { scan } = await scheduling([outlet(0)]);
    await scan();
    const index = { ...newFeed(feedOf(0), now), nextPoll: later(86_400).toISOString() as never };
    const child = 'https://0.example/sitemap-2.xml';
    const leadsTo = [{ kind: 'sitemap', url: child }] as const;
    await store.feeds.put({ ...index, leadsTo }, 'zz/outlet-0');
    await store.feeds.put(newFeed(child, now), 'zz/outlet-0');
    now = later(60);
    expect(await scan()).toEqual(['zz/outlet-0']);
    await store.feeds.put(index, 'zz/outlet-0');
    now = later(200);
    expect(await scan()).toEqual([]);
  });

  test('is nothing of an outlet that is paused or removed, and all of it when it is resumed', async () => {
    const { scan, refresh } = await scheduling();
    await store.outlets.setState(['zz/outlet-3'], 'paused');
    await refresh();
    expect(await scan()).not.toContain('zz/outlet-3');
    await store.outlets.setState(['zz/outlet-3'], 'active');
    await refresh();
    expect(await scan()).toEqual(['zz/outlet-3']);

    const fewer = await scheduling(outlets.slice(1));
    expect(await fewer.scan()).not.toContain('zz/outlet-0');
  });
});

test('an outlet that was added elsewhere is there at the next look, and one that is paused keeps its facts', async () => {
  const inForce = await openOutlets({
    settings: { outletFolder: undefined, onlyOutlets: ['zz/*', 'ir/irna'] },
    store: store.outlets,
  });
  expect([...inForce.all.keys()]).toEqual(['ir/irna']);
  await store.outlets.put('zz/outlet-1', outlet(1));
  await store.outlets.setState(['ir/irna'], 'paused');
  await inForce.refresh();
  expect([...inForce.all.keys()]).toEqual(['ir/irna', 'zz/outlet-1']);
  expect(inForce.mayCrawl('ir/irna')).toBe(false);
  expect(inForce.mayCrawl('zz/outlet-1')).toBe(true);
  expect(inForce.all.get('ir/irna')?.family).toBe('irna');
});

test('a feed that is looked at up to five seconds late keeps its time all day', () => {
  let feed = { ...newFeed('https://a.example/feed', START), polls: 1, intervalSeconds: 300 };
  let polls = 0;
  for (let second = 0; second < 86_400; second += 5) {
    const time = new Date(START.getTime() + second * 1000 + 4000 * Math.abs(Math.sin(second)));
    if (Date.parse(feed.nextPoll) > time.getTime()) continue;
    polls += 1;
    const answer = { now: time, notModified: false, itemsSeen: 10, itemsNew: 1 };
    feed = { ...afterAnswer(feed, answer) };
  }
  expect(polls).toBe(86_400 / 300);
});

describe('the one who leads', () => {
  const open: Repeated[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });
  const start = (name: string, acts: string[]) => {
    const each = asLeader({
      lead: () => tryToLead(pool, 'test'),
      everySeconds: 0.05,
      act: async () => void acts.push(name),
      complain: (error) => {
        throw error;
      },
    });
    open.push(each);
    return each;
  };

  test('is alone, and another takes over when it ends', async () => {
    const acts: string[] = [];
    const first = start('first', acts);
    await first.first;
    await start('second', acts).first;
    await wait(300);
    expect(new Set(acts)).toEqual(new Set(['first']));
    await first.close();
    await wait(300);
    expect(acts.at(-1)).toBe('second');
  });

  test('fails once and goes on', async () => {
    let acts = 0;
    const failures: unknown[] = [];
    const each = asLeader({
      lead: () => tryToLead(pool, 'test'),
      everySeconds: 0.02,
      act: async () => {
        acts += 1;
        if (acts === 1) throw new Error('for a moment');
      },
      complain: (error) => failures.push(error),
    });
    open.push(each);
    await wait(300);
    expect(failures).toHaveLength(1);
    expect(acts).toBeGreaterThan(2);
  });
});
