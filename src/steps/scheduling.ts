import { newFeed } from '../../crawlers/feed-life.ts';
import type { Outlet } from '../../crawlers/outlet.ts';
import type { Declared, NewFeed } from '../store/due-outlets.ts';

export interface SchedulingPorts {
  readonly outlets: () => readonly Outlet[]; // that may be crawled at this moment
  readonly introduce: (feeds: readonly NewFeed[], now: Date) => Promise<void>;
  readonly due: (declared: readonly Declared[], now: Date) => Promise<readonly string[]>;
  readonly enqueue: (outlets: readonly string[]) => Promise<void>; // one that waits or runs is not added again
}

/** How often to look for what is due: a poll is late by no more. */
export const scanSeconds = 5;
export const askAgainSeconds = 30; // an outlet that still waits for a worker is not offered every time

/**
 * Looks up what is due and hands it to the crawl workers. There is no timer a feed: the feeds' own times in the store
 * are the schedule, so ten thousand of them cost one query, and a paused or removed outlet is simply not asked for.
 */
export function openScheduling(ports: SchedulingPorts, now: () => Date = () => new Date()) {
  const introduced = new Set<string>();
  const asked = new Map<string, number>(); // outlet -> milliseconds

  return {
    /** Returns the outlets that were handed over. */
    scan: async (): Promise<readonly string[]> => {
      const time = now();
      const outlets = ports.outlets();
      const fresh = outlets
        .flatMap(({ key, sources }) => sources.map(({ url }) => ({ url, outlet: key })))
        .filter(({ url }) => !introduced.has(url));
      await ports.introduce(
        fresh.map((feed) => ({ ...feed, life: newFeed(feed.url, time) })),
        time,
      );
      for (const { url } of fresh) introduced.add(url);

      const declared = outlets.map(({ key, sources }) => ({
        key,
        sources: sources.map(({ url }) => url),
      }));
      const tooSoon = time.getTime() - askAgainSeconds * 1000;
      for (const [key, at] of asked) if (at <= tooSoon) asked.delete(key);
      const due = (await ports.due(declared, time)).filter((key) => !asked.has(key));
      await ports.enqueue(due);
      for (const key of due) asked.set(key, time.getTime());
      return due;
    },
  };
}
