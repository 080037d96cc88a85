import type { ArticleId, Capture, CaptureId, Instant, Url } from '../src/article.ts';
import type { ErrorCode } from '../src/errors.ts';
import type { FeedLife } from './feed-life.ts';

/** What a crawl needs of the store and the queues; memory.ts has all of it for one process. */
export interface CrawlPorts {
  readonly captures: {
    /** Appends to the hash chain and returns the id. Committed when it resolves. */
    readonly put: (capture: NewCapture) => Promise<CaptureId>;
  };
  readonly ledger: CrawlLedger;
  readonly feeds: {
    readonly get: (url: string) => Promise<FeedLife | undefined>;
    readonly put: (feed: FeedLife, outlet: string) => Promise<void>;
  };
  readonly hosts: HostTurns;
  readonly robots: RobotsMemory;
  /** Hands a stored capture to the workers; the same id and capture twice is one job. */
  readonly enqueue: (job: { readonly id: ArticleId; readonly capture: CaptureId }) => Promise<void>;
}

/** The store adds id, place in the chain and hashes. */
export type NewCapture = Omit<Capture, 'id' | 'sha256' | 'previousHash' | 'recordHash'>;

/**
 * The crawler's side of the ledger. It is also the crawl's only queue: what was announced once stays there until it
 * ends, so nothing depends on a feed still carrying it, nor on this process living.
 */
export interface CrawlLedger {
  /**
   * Notes what a source announces. An unknown id becomes `discovered`, due at once. A known one whose announcement
   * changed keeps its state, and is due at once when it was fetched before. Atomic by id over all processes.
   */
  readonly see: (items: readonly Announced[], where: Where) => Promise<readonly Sight[]>;
  /**
   * Up to `limit` URLs of the outlet that are due, oldest first, leased to the caller: nobody else gets them before
   * `leaseSeconds` are over or `record` is called. A caller that dies loses nothing.
   */
  readonly claim: (outlet: string, lease: Lease) => Promise<readonly Due[]>;
  /** Ends claims that nothing came of: they are due for whoever asks next. */
  readonly giveBack: (ids: readonly ArticleId[]) => Promise<void>;
  /** Ends a claim. Idempotent. */
  readonly record: (id: ArticleId, outcome: Outcome, where: Where) => Promise<void>;
}

export interface Where {
  readonly run: string;
  readonly outlet: string;
  readonly now: Date;
}

export interface Lease {
  readonly now: Date;
  readonly limit: number;
  readonly leaseSeconds: number;
}

/** One line of a feed, sitemap or section page. */
export interface Announced {
  readonly id: ArticleId;
  readonly url: Url;
  readonly source: string; //       URL of what announced it
  readonly announcement: string; // hash of headline and dateModified: tells an edit without a visit
  readonly headline?: string;
  readonly datePublished?: Instant;
}

export interface Sight {
  readonly id: ArticleId;
  readonly news: 'new' | 'changed' | 'known';
}

export interface Due {
  readonly id: ArticleId;
  readonly url: Url;
  readonly why: 'new' | 'retry' | 'revisit';
  readonly attempts: number; //       failed ones since the last success
  readonly firstSeen: Instant;
  readonly sha256?: string; //        of the last body fetched
  readonly visits: number; //         successful ones
}

export type Outcome =
  /** A body that was not there before, or differs from the last. Ledger state: fetched. */
  | {
      readonly kind: 'fetched';
      readonly capture: CaptureId;
      readonly sha256: string;
      readonly next?: Date; // when to look for edits; never again when absent
    }
  /** Looked at again, byte for byte the same (or 304). The ledger state stays. */
  | { readonly kind: 'unchanged'; readonly next?: Date }
  /** Not now: attempts goes up by one. The ledger state stays. */
  | {
      readonly kind: 'later';
      readonly code: ErrorCode;
      readonly detail: string;
      readonly next: Date;
    }
  /** The end of it. Ledger state: dropped, with the reason. A page fetched before stays what it is. */
  | { readonly kind: 'dropped'; readonly reason: DropReason; readonly detail: string };

/** MOVED: it redirects to another article, which has its own row. BEFORE_SINCE: older than the operator asked for. */
export type DropReason = ErrorCode | 'MOVED' | 'BEFORE_SINCE';

/** Politeness that holds over all processes: a host has one visitor at a time. Times are by the caller's clock. */
export interface HostTurns {
  /**
   * Asks for a turn. Undefined: it is ours for `holdSeconds` or until `release`. A time: it is not; ask again then.
   * Atomic: `next_allowed_at <= now` becomes `now + holdSeconds`, or stays.
   */
  readonly reserve: (host: string, holdSeconds: number) => Promise<Date | undefined>;
  /** Our turn is over; nobody may ask this host before `next`. */
  readonly release: (host: string, next: Date) => Promise<void>;
}

/** robots.txt of an origin, shared by everyone who asks that origin. */
export interface RobotsMemory {
  readonly get: (origin: string) => Promise<RobotsRecord | undefined>;
  readonly put: (record: RobotsRecord) => Promise<void>;
}

export interface RobotsRecord {
  readonly origin: string; //  'https://a.example', port included
  readonly access: 'rules' | 'all' | 'none'; // none: it could not be read, so nothing may be asked for now
  readonly text: string; //    robots.txt as far as it is read; '' unless access is 'rules'
  readonly optOut: readonly string[]; // path patterns of /.well-known/tdmrep.json that reserve text and data mining
  readonly optOutFetched?: Date; // absent while it was not asked for
  readonly fetched: Date;
  readonly expires: Date;
}
