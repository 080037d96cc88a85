import { createHash } from 'node:crypto';
import { WireError } from '../src/errors.ts';
import { articleId } from '../src/text/urls.ts';
import type { CrawlContext } from './crawl.ts';
import { statusFailure } from './failures.ts';
import {
  afterAnswer,
  afterFailure,
  afterPush,
  type FeedAnswer,
  type FeedLife,
  mayHaveMissed,
  needsFullAnswer,
  newFeed,
} from './feed-life.ts';
import { volumeAnomaly } from './feed-volume.ts';
import { hubOf } from './hubs.ts';
import type { Source } from './outlet.ts';
import type { PoliteFetched } from './politeness.ts';
import type { Announced, Sight } from './ports.ts';
import type { SourceReport } from './report.ts';
import { sha256 } from './sha256.ts';
import {
  type Response,
  readSource,
  type SourceItem,
  type SourceReading,
} from './sources/read-source.ts';

const MOST_DOCUMENTS = 50; // asked for in one run, of those that one source leads to; the rest is due next time
const ANNOUNCED_AT_ONCE = 500;

/** Polls a source, and what it refers on to, as far as they are due. A failure is a state of the source, not thrown. */
export async function pollSource(
  first: Source,
  context: CrawlContext,
): Promise<readonly SourceReport[]> {
  const reports: SourceReport[] = [];
  const seen = new Set<string>([first.url]);
  const waiting: Source[] = [first];
  let asked = 0;
  for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
    if (context.signal?.aborted || asked >= MOST_DOCUMENTS) break;
    const { report, leadsTo } = await pollDocument(source, context);
    if (report.outcome !== 'not due') asked += 1;
    if (report.outcome !== 'not due' || source === first) reports.push(report);
    for (const further of leadsTo) {
      if (seen.has(further.url)) continue;
      seen.add(further.url);
      waiting.push(further);
    }
  }
  return reports;
}

/** Takes what a hub has sent of a source as a poll of it. Throws what a document that is no feed throws. */
export async function receivePush(
  source: Source,
  pushed: Pick<Response, 'bytes' | 'contentType'>,
  context: CrawlContext,
): Promise<SourceReport> {
  const { ports, outlet, now } = context;
  const feed = (await ports.feeds.get(source.url)) ?? newFeed(source.url, now());
  const reading = readSource(source, { ...pushed, url: source.url, timeZone: outlet.timeZone });
  const counts = await announce(source, reading, context);
  const news = { now: now(), itemsSeen: counts.announced, itemsNew: counts.new };
  await ports.feeds.put(afterPush(feed, news), outlet.key);
  return { ...nothing(feed, context), ...counts, outcome: 'read' };
}

interface Poll {
  readonly report: SourceReport;
  readonly leadsTo: readonly Source[];
}

async function pollDocument(source: Source, context: CrawlContext): Promise<Poll> {
  const { ports, outlet, now } = context;
  const feed = (await ports.feeds.get(source.url)) ?? newFeed(source.url, now());
  const { leadsTo = [] } = feed;
  if (!context.pollAll && Date.parse(feed.nextPoll) > now().getTime()) {
    return { report: { ...nothing(feed, context), outcome: 'not due' }, leadsTo };
  }
  try {
    const { report, answer } = await read(source, feed, context);
    await ports.feeds.put(afterAnswer(feed, answer), outlet.key);
    return { report, leadsTo: answer.leadsTo ?? leadsTo };
  } catch (error) {
    if (!(error instanceof WireError) || !/^(?:FETCH|FEED)_/.test(error.code)) throw error;
    const wait = error.facts['retryAfterSeconds'];
    const failed = afterFailure(feed, {
      now: now(),
      code: error.code,
      ...(typeof wait === 'number' ? { retryAfterSeconds: wait } : {}),
    });
    await ports.feeds.put(failed, outlet.key);
    const report = { ...nothing(feed, context), outcome: 'failed', code: error.code } as const;
    return { report, leadsTo };
  }
}

async function read(source: Source, feed: FeedLife, context: CrawlContext) {
  const { politeness, outlet, now, signal } = context;
  const full = needsFullAnswer(feed, now());
  const answer = await politeness.fetch(source.url, {
    intervalSeconds: outlet.crawlDelay,
    ...(full ? {} : { etag: feed.etag, lastModified: feed.lastModified }),
    ...(signal === undefined ? {} : { signal }),
  });
  const failure = statusFailure(answer, now());
  if (failure !== undefined) throw failure;
  const bodyHash = sha256(answer.body);
  // The body decides: an ETag that changes with every answer brings no news, and one that never does hides none.
  if (answer.notModified || bodyHash === feed.bodyHash) {
    const same = feedAnswer(answer, { now: now(), bodyHash, itemsSeen: 0, itemsNew: 0 });
    return { report: nothing(feed, context), answer: same };
  }
  const reading = readSource(source, {
    bytes: answer.body,
    contentType: answer.headers['content-type'],
    url: answer.finalUrl,
    timeZone: outlet.timeZone,
  });
  const counts = await announce(source, reading, context);
  const { hubs, self } = reading;
  const hub = hubOf({ url: answer.finalUrl, link: answer.headers['link'], hubs, self });
  const fresh = feedAnswer(answer, {
    now: now(),
    bodyHash,
    itemsSeen: counts.announced,
    itemsNew: counts.new,
    leadsTo: reading.next,
    ...(hub === undefined ? {} : { hub }),
    ...(reading.ttlMinutes === undefined ? {} : { ttlSeconds: reading.ttlMinutes * 60 }),
  });
  const report: SourceReport = {
    ...nothing(feed, context),
    ...counts,
    outcome: 'read',
    mayHaveMissed: mayHaveMissed(feed, fresh),
  };
  return { report, answer: fresh };
}

type Counts = Pick<
  SourceReport,
  'announced' | 'new' | 'changed' | 'known' | 'beforeSince' | 'unusable'
>;

/** Notes every item in the ledger, whatever its date says: dates are no identity. */
async function announce(
  source: Source,
  { items, unusable }: SourceReading,
  { ports, where, since }: CrawlContext,
): Promise<Counts> {
  const sights: Sight[] = [];
  const announced = new Map(items.map((item) => [articleId(item.url), item]));
  const lines = [...announced].map(([id, item]) => announcedBy(source, id, item));
  for (let i = 0; i < lines.length; i += ANNOUNCED_AT_ONCE) {
    sights.push(...(await ports.ledger.see(lines.slice(i, i + ANNOUNCED_AT_ONCE), where())));
  }
  let beforeSince = 0;
  for (const { id, news } of sights) {
    const { datePublished } = announced.get(id) ?? {};
    if (since === undefined || datePublished === undefined || news !== 'new') continue;
    if (Date.parse(datePublished) >= since.getTime()) continue;
    beforeSince += 1;
    await ports.ledger.record(
      id,
      { kind: 'dropped', reason: 'BEFORE_SINCE', detail: datePublished },
      where(),
    );
  }
  const count = (news: Sight['news']): number => sights.filter((s) => s.news === news).length;
  return {
    announced: items.length + unusable,
    new: count('new') - beforeSince,
    changed: count('changed'),
    known: count('known') + items.length - announced.size, // two addresses of one article: the second is known
    beforeSince,
    unusable,
  };
}

const announcedBy = (source: Source, id: Announced['id'], item: SourceItem): Announced => ({
  id,
  url: item.url,
  source: source.url,
  announcement: createHash('sha256')
    .update(`${item.headline ?? ''}\n${item.dateModified ?? ''}`)
    .digest('hex')
    .slice(0, 32),
  ...(item.headline === undefined ? {} : { headline: item.headline }),
  ...(item.datePublished === undefined ? {} : { datePublished: item.datePublished }),
});

const feedAnswer = (
  { headers, notModified }: PoliteFetched,
  facts: Omit<FeedAnswer, 'notModified' | 'etag' | 'lastModified'>,
): FeedAnswer => ({
  notModified,
  ...(headers['etag'] === undefined ? {} : { etag: headers['etag'] }),
  ...(headers['last-modified'] === undefined ? {} : { lastModified: headers['last-modified'] }),
  ...facts,
});

function nothing(feed: FeedLife, { now }: CrawlContext): SourceReport {
  const anomaly = volumeAnomaly(feed.days, now());
  return {
    url: feed.url,
    outcome: 'unchanged',
    announced: 0,
    new: 0,
    changed: 0,
    known: 0,
    beforeSince: 0,
    unusable: 0,
    mayHaveMissed: false,
    ...(anomaly === undefined ? {} : { anomaly }),
  };
}
