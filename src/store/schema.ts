import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Corrections, Instant, LedgerState, Review } from '../article.ts';

/** The tables as Kysely sees them; migrations/ makes them. Times come out as Instants. */
export interface Schema {
  readonly outlets: OutletsTable;
  readonly feeds: FeedsTable;
  readonly hosts: { host: string; next_allowed_at: Time };
  readonly runs: RunsTable;
  readonly captures: CapturesTable;
  readonly capture_chain: { id: number; chain_position: number; record_hash: string };
  readonly ledger: LedgerTable;
  readonly articles: ArticlesTable;
  readonly article_versions: ArticleVersionsTable;
  readonly stories: StoriesTable;
  readonly reports: { id: string; story: string };
  readonly memberships: MembershipsTable;
  readonly story_links: StoryLinksTable;
  readonly review_items: ReviewItemsTable;
  readonly reviews: ReviewsTable;
  readonly audit: AuditTable;
  readonly digests: DigestsTable;
  readonly watchlists: WatchlistsTable;
  readonly users: UsersTable;
  readonly sessions: SessionsTable;
  readonly api_tokens: ApiTokensTable;
  readonly quarantine: QuarantineTable;
}

type Time = ColumnType<Instant, string | Date, string | Date>;
type Filled<T> = ColumnType<T, T | undefined, T>; // the table has a default
type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

interface OutletsTable {
  key: string;
  declaration: Json<object>;
  state: Filled<'active' | 'paused' | 'retired'>;
  changed_at: Generated<Time>;
}

interface FeedsTable {
  url: string;
  outlet: string;
  state: Filled<'candidate' | 'probing' | 'live' | 'ailing' | 'dormant' | 'gone'>;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  error_score: Filled<number>;
  interval_seconds: Filled<number>;
  next_poll_at: Generated<Time>;
  polled_at: Time | null;
  answered_at: Time | null;
  last_error: string | null;
  polls: Filled<number>;
  failures: Filled<number>;
  unchanged: Filled<number>;
  items_seen: Filled<number>;
  items_new: Filled<number>;
}

interface RunsTable {
  id: string;
  kind: string;
  outlets: Filled<string[]>;
  started_at: Generated<Time>;
  ended_at: Time | null;
}

interface CapturesTable {
  id: string;
  chain_position: number;
  url: string;
  final_url: string;
  outlet: string | null;
  status: number;
  request_headers: Json<Record<string, string>>;
  headers: Json<Record<string, string>>;
  body: Buffer | null;
  body_encoding: 'gzip' | 'identity';
  body_bytes: number;
  sha256: string;
  previous_hash: string;
  record_hash: string;
  captured_at: Time;
}

interface LedgerTable {
  id: string;
  url: string;
  outlet: string | null;
  run: string | null;
  state: LedgerState;
  reason: string | null;
  detail: string | null;
  discovered_at: Generated<Time>;
  fetched_at: Time | null;
  extracted_at: Time | null;
  tagged_at: Time | null;
  clustered_at: Time | null;
  queued_at: Time | null;
  dropped_at: Time | null;
}

interface ArticlesTable {
  id: string;
  version: Filled<number>;
  url: string;
  outlet: string | null;
  headline: string;
  body: string;
  content_hash: string;
  language: string;
  date_published: Time | null;
  dated_at: Time;
  seen_at: Time;
  changed_at: Time;
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
  content_hash: string;
  language: string;
  capture: string | null;
  item: Json<object>;
  seen_at: Time;
  replaced_at: Time;
}

interface StoriesTable {
  id: string;
  title: string | null;
  created_at: Generated<Time>;
  updated_at: Time;
  merged_into: string | null;
}

interface MembershipsTable {
  article: string;
  report: string;
  story: string;
  similarity: number;
  placed_at: Generated<Time>;
  placed_by: string | null;
}

interface StoryLinksTable {
  first: string;
  second: string;
  kind: 'must' | 'cannot';
  analyst: string;
  linked_at: Generated<Time>;
}

interface ReviewItemsTable {
  article: string;
  state: Filled<'open' | 'leased' | 'done'>;
  priority: Filled<number>;
  desk: Filled<string>;
  language: string;
  story: string | null;
  queued_at: Time;
  lease_holder: string | null;
  lease_until: Time | null;
  done_at: Time | null;
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
  reviewed_at: Time;
}

interface AuditTable {
  id: Generated<number>;
  at: Generated<Time>;
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
  created_by: string;
  created_at: Time;
}

interface WatchlistsTable {
  id: string;
  name: string;
  owner: string;
  query: Json<object>;
  created_at: Generated<Time>;
  changed_at: Generated<Time>;
}

interface UsersTable {
  name: string;
  role: 'reader' | 'analyst' | 'editor' | 'admin';
  password_hash: string | null;
  settings: Json<Record<string, unknown>>;
  created_at: Generated<Time>;
  disabled_at: Time | null;
}

interface SessionsTable {
  token_sha256: string;
  user_name: string;
  facts: Json<Record<string, unknown>>;
  created_at: Generated<Time>;
  used_at: Generated<Time>;
  expires_at: Time;
}

interface ApiTokensTable {
  token_sha256: string;
  user_name: string;
  name: string;
  scopes: string[];
  created_at: Generated<Time>;
  used_at: Time | null;
  revoked_at: Time | null;
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
  quarantined_at: Generated<Time>;
  replayed_at: Time | null;
}
