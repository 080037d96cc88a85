import { articles } from './articles.ts';
import { audit } from './audit.ts';
import { captureHashes } from './capture-hashes.ts';
import { captures } from './captures.ts';
import { crawlLedger } from './crawl-ledger.ts';
import type { Db } from './database.ts';
import { digests } from './digests.ts';
import { feeds } from './feeds.ts';
import { hosts } from './hosts.ts';
import { ledger } from './ledger.ts';
import { officials } from './officials.ts';
import { outlets } from './outlets.ts';
import { placeableArticles } from './placeable.ts';
import { profiles } from './profiles.ts';
import { quarantine } from './quarantine.ts';
import { reviewQueue } from './review-queue.ts';
import { reviews } from './reviews.ts';
import { robots } from './robots.ts';
import { runs } from './runs.ts';
import { stories } from './stories.ts';
import { users } from './users.ts';
import { watchlists } from './watchlists.ts';

/** Every noun of the store over one database. */
export const openStore = (db: Db) => ({
  articles: articles(db),
  audit: audit(db),
  captureHashes: captureHashes(db),
  captures: captures(db),
  crawlLedger: crawlLedger(db),
  digests: digests(db),
  feeds: feeds(db),
  hosts: hosts(db),
  ledger: ledger(db),
  officials: officials(db),
  outlets: outlets(db),
  placeable: placeableArticles(db),
  quarantine: quarantine(db),
  reviewQueue: reviewQueue(db),
  reviews: reviews(db),
  robots: robots(db),
  runs: runs(db),
  stories: stories(db),
  users: users(db),
  profiles: profiles(db),
  watchlists: watchlists(db),
});

export type Store = ReturnType<typeof openStore>;
