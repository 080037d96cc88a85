import type { Instant } from '../src/article.ts';
import type { ErrorCode } from '../src/errors.ts';
import { countDay, type Day } from './feed-volume.ts';
import type { Hub } from './hubs.ts';
import type { Source } from './outlet.ts';

/**
 * candidate: known by name only · probing: answered, not yet trusted · live · ailing: fails now and then ·
 * dormant: fails for long, or has had nothing new for long · gone: as good as dead. All of them are asked again.
 */
type FeedState = 'candidate' | 'probing' | 'live' | 'ailing' | 'dormant' | 'gone';

/** All that is remembered of a feed, sitemap or section page between two polls. */
export interface FeedLife {
  readonly url: string;
  readonly state: FeedState;
  readonly errorScore: number; //      see errorWeights; 0 after an answer
  readonly intervalSeconds: number; // what its own pace asks for, before what errors add
  readonly nextPoll: Instant;
  readonly polls: number;
  readonly failures: number;
  readonly answers: number; //         since the last failure
  readonly itemsSeen: number;
  readonly itemsNew: number;
  readonly days: readonly Day[]; //    new items a day, for feed-volume.ts; newest last
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bodyHash?: string;
  readonly polled?: Instant;
  readonly answered?: Instant; //      last poll that gave a feed, 304 included
  readonly full?: Instant; //          last answer that was not a 304: validators are not trusted for ever
  readonly lastNew?: Instant; //       last poll that brought something new
  readonly lastError?: ErrorCode;
  readonly leadsTo?: readonly Source[]; // sitemaps of an index, older pages: each has a life of its own
  readonly hub?: Hub; // that pushes its news, where the feed offers one
}

export interface FeedAnswer {
  readonly now: Date;
  readonly notModified: boolean;
  readonly itemsSeen: number;
  readonly itemsNew: number;
  readonly ttlSeconds?: number; // asked for by the feed (ttl, sy:updatePeriod) or Cache-Control
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bodyHash?: string;
  readonly leadsTo?: readonly Source[]; // known only when the body was read
  readonly hub?: Hub; //                    likewise
}

export interface FeedFailure {
  readonly now: Date;
  readonly code: ErrorCode;
  readonly retryAfterSeconds?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHORTEST = 5 * MINUTE; // issue 5: between 5 minutes and a day
const LONGEST = DAY;
const FIRST_INTERVAL = 15 * MINUTE;

export const newFeed = (url: string, now: Date): FeedLife => ({
  url,
  state: 'candidate',
  errorScore: 0,
  intervalSeconds: FIRST_INTERVAL,
  nextPoll: instant(now, 0),
  polls: 0,
  failures: 0,
  answers: 0,
  itemsSeen: 0,
  itemsNew: 0,
  days: [],
});

/** The next state of a feed that answered. */
export function afterAnswer(feed: FeedLife, answer: FeedAnswer): FeedLife {
  const { now, notModified, itemsSeen, itemsNew } = answer;
  const { lastError: _, ...rest } = feed;
  const intervalSeconds = pace(feed, answer);
  const lastNew = itemsNew > 0 ? instant(now, 0) : feed.lastNew;
  const answers = feed.answers + 1;
  return {
    ...rest,
    ...(notModified ? {} : memory(answer)),
    ...(notModified ? {} : { full: instant(now, 0) }),
    ...(lastNew === undefined ? {} : { lastNew }),
    state: answeredState(answers, lastNew, now),
    errorScore: 0,
    intervalSeconds,
    nextPoll: instant(phase(feed, now, intervalSeconds), intervalSeconds),
    polls: feed.polls + 1,
    answers,
    itemsSeen: feed.itemsSeen + itemsSeen,
    itemsNew: feed.itemsNew + itemsNew,
    days: countDay(feed.days, now, itemsNew),
    polled: instant(now, 0),
    answered: instant(now, 0),
  };
}

/** The next state of a feed whose news came by itself: only news comes so, which says nothing of its pace. */
export function afterPush(
  feed: FeedLife,
  news: Pick<FeedAnswer, 'now' | 'itemsSeen' | 'itemsNew'>,
): FeedLife {
  const { intervalSeconds } = feed;
  const answered = afterAnswer(feed, { ...news, notModified: true });
  return { ...answered, intervalSeconds, nextPoll: instant(news.now, intervalSeconds) };
}

/** The next state of a feed that failed. It is asked ever less often, and never given up. */
export function afterFailure(
  feed: FeedLife,
  { now, code, retryAfterSeconds }: FeedFailure,
): FeedLife {
  const errorScore = Math.min(WORST_SCORE, feed.errorScore + (errorWeights[code] ?? SOFT));
  const state = failedState(feed, errorScore);
  const wait = Math.max(
    Math.min(LONGEST, feed.intervalSeconds * 2 ** Math.min(errorScore, 10)),
    recheckSeconds[state],
    Math.min(retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER),
  );
  return {
    ...feed,
    state,
    errorScore,
    nextPoll: instant(now, wait),
    polls: feed.polls + 1,
    failures: feed.failures + 1,
    answers: 0,
    days: countDay(feed.days, now, 0),
    polled: instant(now, 0),
    lastError: code,
  };
}

/** Whether the next poll is to go without validators: some servers answer 304 to everything. */
export const needsFullAnswer = ({ full }: FeedLife, now: Date): boolean =>
  full === undefined || now.getTime() - Date.parse(full) > LONGEST_TRUST * 1000;

/** The feed showed nothing but news: what fell off its end between the two polls was never seen. */
export const mayHaveMissed = (feed: FeedLife, { itemsSeen, itemsNew }: FeedAnswer): boolean =>
  feed.answered !== undefined && itemsSeen > 0 && itemsNew === itemsSeen;

/** From when the next interval counts: from when this poll was due, if it came about then, so that no delay adds up. */
function phase({ nextPoll, polls }: FeedLife, now: Date, intervalSeconds: number): Date {
  const due = new Date(nextPoll);
  const lateSeconds = (now.getTime() - due.getTime()) / 1000;
  return polls > 0 && lateSeconds >= 0 && lateSeconds <= intervalSeconds * ON_TIME ? due : now;
}

const ON_TIME = 0.1; // of the interval
const LONGEST_TRUST = 6 * HOUR;
const LONGEST_RETRY_AFTER = 7 * DAY;

// Media Cloud's rss-fetcher counts temporary, soft and hard failures like this, and it has the longest experience.
const TEMPORARY = 0.25;
const SOFT = 0.5;
const HARD = 1;
const errorWeights: Partial<Readonly<Record<ErrorCode, number>>> = {
  FETCH_TIMEOUT: TEMPORARY,
  FETCH_CONNECTION: TEMPORARY,
  FETCH_BUSY: TEMPORARY,
  FETCH_SERVER_ERROR: TEMPORARY,
  FEED_EMPTY: TEMPORARY,
  FETCH_NOT_FOUND: HARD,
  FETCH_GONE: 4 * HARD,
};
const AILING_SCORE = 1;
const DORMANT_SCORE = 5;
const GONE_SCORE = 15;
const WORST_SCORE = 30;
const TRUSTED_ANSWERS = 3;
const QUIET_DAYS = 60; // without anything new

const recheckSeconds: Readonly<Record<FeedState, number>> = {
  candidate: FIRST_INTERVAL,
  probing: FIRST_INTERVAL,
  live: SHORTEST,
  ailing: HOUR,
  dormant: DAY,
  gone: 7 * DAY,
};

function answeredState(answers: number, lastNew: Instant | undefined, now: Date): FeedState {
  if (lastNew === undefined || answers < TRUSTED_ANSWERS) return 'probing';
  const quietSeconds = (now.getTime() - Date.parse(lastNew)) / 1000;
  return quietSeconds > QUIET_DAYS * DAY ? 'dormant' : 'live';
}

function failedState({ state }: FeedLife, score: number): FeedState {
  if (score >= GONE_SCORE) return 'gone';
  if (score >= DORMANT_SCORE) return 'dormant';
  return score >= AILING_SCORE ? 'ailing' : state;
}

/** Twice as often when a third of it was new, ever less often while nothing is; never more often than it asks for. */
function pace(feed: FeedLife, { itemsSeen, itemsNew, ttlSeconds = 0 }: FeedAnswer): number {
  const share = itemsSeen === 0 ? 0 : itemsNew / itemsSeen;
  const first = feed.answered === undefined; // everything is new then, and says nothing of its pace
  const factor = first ? 1 : share > 1 / 3 ? 0.5 : itemsNew === 0 ? 1.25 : 1;
  const wanted = Math.round(feed.intervalSeconds * factor);
  return Math.min(LONGEST, Math.max(SHORTEST, wanted, Math.min(ttlSeconds, LONGEST_TTL)));
}

const LONGEST_TTL = 6 * HOUR; // a feed that asks for more still loses items in between

function memory({ etag, lastModified, bodyHash, leadsTo, hub }: FeedAnswer) {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(bodyHash === undefined ? {} : { bodyHash }),
    ...(leadsTo === undefined ? {} : { leadsTo }),
    ...(hub === undefined ? {} : { hub }),
  };
}

const instant = (from: Date, seconds: number): Instant =>
  `${new Date(from.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z` as Instant;
