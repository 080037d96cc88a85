import type { Generated } from 'kysely';
import type { Corrections, Evidence, LedgerState, Post, Review } from '../article.ts';
import type { AccountSchema } from './account-schema.ts';
import type { Filled, Json, Stamp, Time } from './column-types.ts';
import type { CrawlSchema } from './crawl-schema.ts';
import type { QueueSchema } from './queue-schema.ts';

/** The tables that migrations/ makes, with their snake_case names in camelCase. Times come out as Instants. */
export interface Schema extends AccountSchema, CrawlSchema, QueueSchema {
  readonly runs: RunsTable;
  readonly captures: CapturesTable;
  readonly captureChain: { id: number; chainPosition: number; recordHash: string };
  readonly ledger: LedgerTable;
  readonly articles: ArticlesTable;
  readonly articleVersions: ArticleVersionsTable;
  readonly stories: StoriesTable;
  readonly reports: { id: string; story: string };
  readonly memberships: MembershipsTable;
  readonly storyLinks: StoryLinksTable;
  readonly reviews: ReviewsTable;
  readonly digests: DigestsTable;
  readonly watchlists: WatchlistsTable;
  readonly visits: { visitor: string; subject: string; visitedAt: Stamp };
  readonly quarantine: QuarantineTable;
  readonly officials: { key: string; firstAt: Time; lastAt: Time };
  readonly officialSightings: OfficialSightingsTable;
  readonly officialStartFile: OfficialStartFileTable;
  readonly officialMerges: OfficialMergesTable;
  readonly officialRoots: { readonly key: string; readonly root: string };
}

interface RunsTable {
  id: string;
  kind: string;
  outlets: Filled<string[]>;
  startedAt: Stamp;
  endedAt: Time | null;
}

interface CapturesTable {
  id: string;
  chainPosition: number;
  url: string;
  finalUrl: string;
  outlet: string | null;
  status: number;
  requestHeaders: Json<Record<string, string>>;
  headers: Json<Record<string, string>>;
  body: Buffer | null;
  bodyEncoding: 'gzip' | 'identity';
  bodyBytes: number;
  sha256: string;
  previousHash: string;
  recordHash: string;
  capturedAt: Time;
}

interface LedgerTable {
  id: string;
  url: string;
  outlet: string | null;
  run: string | null;
  state: LedgerState;
  reason: string | null;
  detail: string | null;
  discoveredAt: Stamp;
  fetchedAt: Time | null;
  extractedAt: Time | null;
  taggedAt: Time | null;
  clusteredAt: Time | null;
  queuedAt: Time | null;
  droppedAt: Time | null;
  source: string | null;
  announcement: string | null;
  headline: string | null;
  publishedAt: Time | null;
  capture: string | null;
  sha256: string | null;
  visits: Filled<number>;
  attempts: Filled<number>;
  dueAt: Time | null;
  leasedUntil: Time | null;
}

interface ArticlesTable {
  id: string;
  version: Filled<number>;
  url: string;
  outlet: string | null;
  headline: string;
  body: string;
  contentHash: string;
  itemHash: string;
  language: string;
  datePublished: Time | null;
  datedAt: Time;
  seenAt: Time;
  changedAt: Time;
  capture: string | null;
  countries: string[];
  subjects: string[];
  officials: string[];
  entities: string[];
  item: Json<object>;
  fingerprint: Json<object>;
  search: string;
}

interface ArticleVersionsTable {
  article: string;
  version: number;
  headline: string;
  body: string;
  contentHash: string;
  language: string;
  capture: string | null;
  item: Json<object>;
  seenAt: Time;
  replacedAt: Time;
  material: string[] | null; // why the edit that replaced it matters; empty when it does not, null until it was judged
}

interface StoriesTable {
  id: string;
  title: string | null;
  createdAt: Stamp;
  updatedAt: Time;
  mergedInto: string | null;
}

interface MembershipsTable {
  article: string;
  report: string;
  story: string;
  similarity: number;
  placedAt: Stamp;
  placedBy: string | null;
}

interface StoryLinksTable {
  first: string;
  second: string;
  kind: 'must' | 'cannot';
  analyst: string;
  linkedAt: Stamp;
}

interface ReviewsTable {
  id: Generated<number>;
  article: string;
  version: number;
  reviewer: string;
  verdict: Review['verdict'];
  corrections: Json<Corrections>;
  note: string | null;
  reason: string | null;
  reviewedAt: Time;
}

interface DigestsTable {
  id: string;
  day: string;
  edition: string;
  title: string;
  content: Json<object>;
  sha256: string;
  createdBy: string;
  createdAt: Time;
}

interface WatchlistsTable {
  id: string;
  name: string;
  owner: string;
  query: Json<object>;
  createdAt: Stamp;
  changedAt: Stamp;
}

interface QuarantineTable {
  id: string;
  queue: string;
  job: string;
  item: string;
  code: string;
  message: string;
  facts: Json<Record<string, unknown>>;
  payload: Json<object>;
  attempts: number;
  quarantinedAt: Stamp;
  replayedAt: Time | null;
}

interface OfficialSightingsTable {
  article: string;
  key: string;
  version: number;
  name: string;
  language: string;
  datedAt: Time;
  rank: string | null;
  title: string | null;
  organisation: string | null;
  country: string | null;
  status: NonNullable<Post['status']> | null;
  confidence: number;
  creator: string;
  evidence: Json<Evidence>;
  removedBy: Filled<string | null>;
  removedAt: Filled<Time | null>;
}

interface OfficialStartFileTable {
  key: string;
  name: string;
  country: string | null;
  title: string;
  fromYear: number | null;
  untilYear: number | null;
  asOf: string;
  source: string;
}

interface OfficialMergesTable {
  id: Generated<number>;
  kind: 'merge' | 'separate';
  intoKey: string;
  otherKey: string;
  analyst: string;
  decidedAt: Stamp;
}
