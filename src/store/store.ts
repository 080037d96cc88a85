import { alerts } from './alerts.ts';
import { articles } from './articles.ts';
import { audit } from './audit.ts';
import { captureHashes } from './capture-hashes.ts';
import { captures } from './captures.ts';
import { crawlLedger } from './crawl-ledger.ts';
import type { Db } from './database.ts';
import { desks } from './desks.ts';
import { digests } from './digests.ts';
import { events } from './events.ts';
import { feeds } from './feeds.ts';
import { hosts } from './hosts.ts';
import { idempotency } from './idempotency.ts';
import { ledger } from './ledger.ts';
import { links } from './links.ts';
import { officials } from './officials.ts';
import { outlets } from './outlets.ts';
import { placeableArticles } from './placeable.ts';
import { priorityRules } from './priority-rules.ts';
import { profiles } from './profiles.ts';
import { pulse } from './pulse.ts';
import { quality } from './quality.ts';
import { quarantine } from './quarantine.ts';
import { reviewQueue } from './review-queue.ts';
import { reviews } from './reviews.ts';
import { robots } from './robots.ts';
import { runs } from './runs.ts';
import { selections } from './selections.ts';
import { sessions } from './sessions.ts';
import { stories } from './stories.ts';
import { subscriptions } from './subscriptions.ts';
import { tokens } from './tokens.ts';
import { users } from './users.ts';
import { visits } from './visits.ts';
import { watchlists } from './watchlists.ts';

/** Every noun of the store over one database. */
export const openStore = (db: Db) => ({
  alerts: alerts(db),
  articles: articles(db),
  audit: audit(db),
  captureHashes: captureHashes(db),
  captures: captures(db),
  crawlLedger: crawlLedger(db),
  desks: desks(db),
  digests: digests(db),
  events: events(db),
  feeds: feeds(db),
  hosts: hosts(db),
  idempotency: idempotency(db),
  ledger: ledger(db),
  links: links(db),
  officials: officials(db),
  outlets: outlets(db),
  placeable: placeableArticles(db),
  priorityRules: priorityRules(db),
  quarantine: quarantine(db),
  reviewQueue: reviewQueue(db),
  reviews: reviews(db),
  robots: robots(db),
  runs: runs(db),
  sessions: sessions(db),
  selections: selections(db),
  stories: stories(db),
  tokens: tokens(db),
  subscriptions: subscriptions(db),
  users: users(db),
  profiles: profiles(db),
  pulse: pulse(db),
  quality: quality(db),
  visits: visits(db),
  watchlists: watchlists(db),
});

export type Store = ReturnType<typeof openStore>;
