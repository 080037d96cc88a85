import { randomUUID } from 'node:crypto';
import type { ArticleId, CaptureId, Instant, LedgerState, Url } from '../src/article.ts';
import type { FeedLife } from './feed-life.ts';
import type {
  Announced,
  CrawlLedger,
  CrawlPorts,
  DropReason,
  HostTurns,
  NewCapture,
  Outcome,
  RobotsMemory,
  RobotsRecord,
} from './ports.ts';

/** Everything a crawl needs, in this process and only as long as it lives: for a look at an outlet, and for tests. */
export function memoryPorts(): CrawlPorts & { readonly stored: MemoryStore } {
  const stored: MemoryStore = { captures: new Map(), rows: new Map(), feeds: new Map(), jobs: [] };
  return {
    stored,
    captures: {
      put: async (capture) => {
        const id = randomUUID() as string as CaptureId;
        stored.captures.set(id, capture);
        return id;
      },
    },
    ledger: memoryLedger(stored.rows),
    feeds: {
      get: async (url) => stored.feeds.get(url),
      put: async (feed) => void stored.feeds.set(feed.url, feed),
    },
    hosts: memoryHosts(),
    robots: memoryRobots(),
    enqueue: async (job) => void stored.jobs.push(job),
  };
}

export interface MemoryStore {
  readonly captures: Map<CaptureId, NewCapture>;
  readonly rows: Map<ArticleId, MemoryRow>;
  readonly feeds: Map<string, FeedLife>;
  readonly jobs: { readonly id: ArticleId; readonly capture: CaptureId }[];
}

interface MemoryRow {
  readonly id: ArticleId;
  readonly url: Url;
  readonly outlet: string;
  readonly source: string;
  readonly announcement: string;
  readonly headline?: string;
  readonly firstSeen: Instant;
  readonly state: LedgerState;
  readonly reason?: DropReason;
  readonly due?: number; // milliseconds; nothing more to do when absent
  readonly attempts: number;
  readonly visits: number;
  readonly sha256?: string;
}

export function memoryHosts(now: () => Date = () => new Date()): HostTurns {
  const next = new Map<string, number>();
  return {
    reserve: async (host, holdSeconds) => {
      const present = now().getTime();
      const free = next.get(host) ?? present;
      if (free > present) return new Date(free);
      next.set(host, present + holdSeconds * 1000);
      return undefined;
    },
    release: async (host, until) => void next.set(host, until.getTime()),
  };
}

export function memoryRobots(): RobotsMemory {
  const records = new Map<string, RobotsRecord>();
  return {
    get: async (origin) => records.get(origin),
    put: async (record) => void records.set(record.origin, record),
  };
}

function memoryLedger(rows: Map<ArticleId, MemoryRow>): CrawlLedger {
  return {
    see: async (items, where) =>
      items.map((item) => {
        const row = rows.get(item.id);
        if (row === undefined) rows.set(item.id, newRow(item, where.outlet, where.now));
        if (row === undefined) return { id: item.id, news: 'new' };
        // Two sources that word one headline differently do not take turns.
        if (row.announcement === item.announcement || row.source !== item.source) {
          return { id: item.id, news: 'known' };
        }
        const due = row.visits > 0 ? { due: where.now.getTime() } : {};
        rows.set(item.id, { ...row, announcement: item.announcement, ...due });
        return { id: item.id, news: 'changed' };
      }),
    claim: async (outlet, { now, limit, leaseSeconds }) => {
      const due = [...rows.values()]
        .filter((row) => row.outlet === outlet && (row.due ?? Infinity) <= now.getTime())
        .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
        .slice(0, limit);
      for (const row of due) rows.set(row.id, { ...row, due: now.getTime() + leaseSeconds * 1000 });
      return due.map(({ id, url, attempts, firstSeen, visits, sha256 }) => ({
        id,
        url,
        why: visits > 0 ? 'revisit' : attempts > 0 ? 'retry' : 'new',
        attempts,
        firstSeen,
        visits,
        ...(sha256 === undefined ? {} : { sha256 }),
      }));
    },
    giveBack: async (ids) => {
      for (const id of ids) {
        const row = rows.get(id);
        if (row !== undefined) rows.set(id, { ...row, due: 0 });
      }
    },
    record: async (id, outcome) => {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, afterOutcome(row, outcome));
    },
  };
}

const newRow = (item: Announced, outlet: string, now: Date): MemoryRow => ({
  id: item.id,
  url: item.url,
  outlet,
  source: item.source,
  announcement: item.announcement,
  ...(item.headline === undefined ? {} : { headline: item.headline }),
  firstSeen: now.toISOString() as Instant,
  state: 'discovered',
  due: now.getTime(),
  attempts: 0,
  visits: 0,
});

function afterOutcome(row: MemoryRow, outcome: Outcome): MemoryRow {
  const { due: _, reason: __, ...rest } = row;
  switch (outcome.kind) {
    case 'fetched':
    case 'unchanged':
      return {
        ...rest,
        ...(outcome.kind === 'fetched' ? { state: 'fetched', sha256: outcome.sha256 } : {}),
        attempts: 0,
        visits: row.visits + 1,
        ...(outcome.next === undefined ? {} : { due: outcome.next.getTime() }),
      };
    case 'later':
      return { ...rest, attempts: row.attempts + 1, due: outcome.next.getTime() };
    case 'dropped':
      return row.visits > 0 ? rest : { ...rest, state: 'dropped', reason: outcome.reason };
  }
}
