import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Corrections, Evidence, Instant, LedgerState, Post, Review } from '../article.ts';

/** The tables that migrations/ makes, with their snake_case names in camelCase. Times come out as Instants. */
export interface Schema {
  readonly outlets: OutletsTable;
  readonly feeds: FeedsTable;
  readonly hosts: { host: string; nextAllowedAt: Time };
  readonly robots: RobotsTable;
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
  readonly reviewItems: ReviewItemsTable;
  readonly reviews: ReviewsTable;
  readonly audit: AuditTable;
  readonly digests: DigestsTable;
  readonly watchlists: WatchlistsTable;
  readonly users: UsersTable;
  readonly sessions: SessionsTable;
  readonly apiTokens: ApiTokensTable;
  readonly quarantine: QuarantineTable;
  readonly officials: { key: string; firstAt: Time; lastAt: Time };
  readonly officialSightings: OfficialSightingsTable;
  readonly officialMerges: OfficialMergesTable;
  readonly officialRoots: { readonly key: string; readonly root: string };
}

type Time = ColumnType<Instant, string | Date, string | Date>;
type Stamp = ColumnType<Instant, string | Date | undefined, string | Date>; // now unless given
type Filled<T> = ColumnType<T, T | undefined, T>; // the table has a default
type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

interface OutletsTable {
  key: string;
  declaration: Json<object>;
  state: Filled<'active' | 'paused' | 'retired'>;
  changedAt: Stamp;
}

interface FeedsTable {
  url: string;
  outlet: string;
  state: string;
  nextPollAt: Time;
  life: Json<object>;
}

interface RobotsTable {
  origin: string;
  access: string;
  rules: string;
  optOut: string[];
  fetchedAt: Time;
  expiresAt: Time;
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

interface ReviewItemsTable {
  article: string;
  state: Filled<'open' | 'leased' | 'done'>;
  priority: Filled<number>;
  desk: Filled<string>;
  language: string;
  story: string | null;
  queuedAt: Time;
  leaseHolder: string | null;
  leaseUntil: Time | null;
  doneAt: Time | null;
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

interface AuditTable {
  id: Generated<number>;
  at: Stamp;
  actor: string;
  action: string;
  subject: string;
  facts: Json<Record<string, unknown>>;
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

interface UsersTable {
  name: string;
  role: 'reader' | 'analyst' | 'editor' | 'admin';
  passwordHash: string | null;
  settings: Json<Record<string, unknown>>;
  createdAt: Stamp;
  disabledAt: Time | null;
}

interface SessionsTable {
  tokenSha256: string;
  userName: string;
  facts: Json<Record<string, unknown>>;
  createdAt: Stamp;
  usedAt: Stamp;
  expiresAt: Time;
}

interface ApiTokensTable {
  tokenSha256: string;
  userName: string;
  name: string;
  scopes: string[];
  createdAt: Stamp;
  usedAt: Time | null;
  revokedAt: Time | null;
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
}

interface OfficialMergesTable {
  id: Generated<number>;
  kind: 'merge' | 'separate';
  intoKey: string;
  otherKey: string;
  analyst: string;
  decidedAt: Stamp;
}
