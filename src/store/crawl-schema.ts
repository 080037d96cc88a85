import type { JSONColumnType } from 'kysely';
import type { Filled, Json, Stamp, Time } from './column-types.ts';

/** The tables of the crawl besides the ledger. */
export interface CrawlSchema {
  readonly outlets: OutletsTable;
  readonly feeds: FeedsTable;
  readonly hosts: { host: string; nextAllowedAt: Time };
  readonly robots: RobotsTable;
  readonly alerts: AlertsTable;
  readonly subscriptions: SubscriptionsTable;
}

interface OutletsTable {
  key: string;
  declaration: JSONColumnType<object, string | null | undefined, string> | null;
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

interface AlertsTable {
  id: string;
  kind: string;
  subject: string;
  outlet: string | null;
  language: string | null;
  detail: string;
  raisedAt: Time;
  seenAt: Time;
  clearedAt: Time | null;
  acknowledgedAt: Time | null;
  acknowledgedBy: string | null;
}

interface SubscriptionsTable {
  feed: string;
  outlet: string;
  hub: string;
  topic: string;
  token: string;
  secret: string;
  state: 'pending' | 'active' | 'refused';
  askedAt: Time;
  expiresAt: Time | null;
  pushedAt: Time | null;
  pushes: Filled<number>;
}
