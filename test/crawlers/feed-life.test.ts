import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  afterFailure,
  type FeedLife,
  mayHaveMissed,
  needsFullAnswer,
  newFeed,
} from '../../crawlers/feed-life.ts';
import { countDay, type Day, volumeAnomaly } from '../../crawlers/feed-volume.ts';

const start = new Date('2026-11-01T00:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const waitSeconds = (feed: FeedLife) =>
  (Date.parse(feed.nextPoll) - Date.parse(feed.polled ?? '')) / 1000;
const answer = (itemsNew: number, hours = 0, itemsSeen = 20) =>
  ({ now: later(hours), notModified: false, itemsSeen, itemsNew }) as const;
const live = [0, 1, 2].reduce((feed, n) => afterAnswer(feed, answer(5, n)), newFeed('f', start));
const failTimes = (times: number, code: 'FETCH_TIMEOUT' | 'FETCH_NOT_FOUND', from = live) =>
  Array.from({ length: times }).reduce<FeedLife>(
    (feed, _, n) => afterFailure(feed, { now: later(n), code }),
    from,
  );

describe('the states of a feed', () => {
  test('candidate until it answers, probing until it is trusted, then live', () => {
    const states = [newFeed('f', start)];
    for (const n of [0, 1, 2]) states.push(afterAnswer(states.at(-1) as FeedLife, answer(5, n)));
    expect(states.map(({ state }) => state)).toEqual(['candidate', 'probing', 'probing', 'live']);
  });
  test('a timeout or three change nothing; the fourth makes it ailing', () => {
    expect(failTimes(3, 'FETCH_TIMEOUT').state).toBe('live');
    expect(failTimes(4, 'FETCH_TIMEOUT').state).toBe('ailing');
  });
  test('not being there weighs more than being slow', () => {
    expect(failTimes(5, 'FETCH_NOT_FOUND').state).toBe('dormant');
    expect(failTimes(5, 'FETCH_TIMEOUT').state).toBe('ailing');
  });
  test('what failed a hundred times is asked again within a week', () => {
    const gone = failTimes(100, 'FETCH_NOT_FOUND');
    expect(gone.state).toBe('gone');
    expect(waitSeconds(gone)).toBeLessThanOrEqual(7 * 86_400);
  });
  test('one answer brings any feed back', () => {
    const back = afterAnswer(failTimes(100, 'FETCH_NOT_FOUND'), answer(3, 200));
    expect(back.errorScore).toBe(0);
    expect(back.state).toBe('probing');
    expect(back.lastError).toBeUndefined();
  });
  test('a feed with nothing new for two months is dormant, and still polled daily', () => {
    const quiet = afterAnswer(live, answer(0, 24 * 70));
    expect(quiet.state).toBe('dormant');
    expect(waitSeconds(quiet)).toBeLessThanOrEqual(86_400);
  });
  test('Retry-After is kept', () => {
    const busy = afterFailure(live, { now: start, code: 'FETCH_BUSY', retryAfterSeconds: 50_000 });
    expect(waitSeconds(busy)).toBe(50_000);
  });
});

describe('the interval', () => {
  test('shrinks to 5 minutes while much is new, and grows to a day while nothing is', () => {
    const many = (itemsNew: number) =>
      Array.from({ length: 40 }).reduce<FeedLife>(
        (feed, _, n) => afterAnswer(feed, answer(itemsNew, n)),
        live,
      );
    expect(many(15).intervalSeconds).toBe(300);
    expect(many(0).intervalSeconds).toBe(86_400);
    expect(many(2).intervalSeconds).toBe(live.intervalSeconds);
  });
  test('is never shorter than the feed asks for', () => {
    expect(afterAnswer(live, { ...answer(15), ttlSeconds: 3600 }).intervalSeconds).toBe(3600);
  });
  test('law: between 5 minutes and a day after an answer, at most a week after anything', () => {
    const event = fc.oneof(
      fc.record({ itemsNew: fc.nat(60), notModified: fc.boolean(), ttlSeconds: fc.nat(1e7) }),
      fc.constantFrom('FETCH_TIMEOUT' as const, 'FETCH_GONE' as const, 'FETCH_FORBIDDEN' as const),
    );
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), (events) => {
        let feed = newFeed('f', start);
        for (const [n, e] of events.entries()) {
          feed =
            typeof e === 'string'
              ? afterFailure(feed, { now: later(n), code: e, retryAfterSeconds: 1e9 })
              : afterAnswer(feed, { now: later(n), itemsSeen: 60, ...e });
          expect(feed.intervalSeconds).toBeGreaterThanOrEqual(300);
          expect(feed.intervalSeconds).toBeLessThanOrEqual(86_400);
          expect(waitSeconds(feed)).toBeLessThanOrEqual(7 * 86_400);
        }
      }),
    );
  });
});

test('validators are not trusted for more than six hours', () => {
  const first = afterAnswer(newFeed('f', start), { ...answer(5), etag: '"1"' });
  expect(needsFullAnswer(newFeed('f', start), start)).toBe(true);
  expect(needsFullAnswer(first, later(5))).toBe(false);
  const cached = afterAnswer(first, { ...answer(0, 5, 0), notModified: true });
  expect(cached.etag).toBe('"1"');
  expect(needsFullAnswer(cached, later(7))).toBe(true);
});

test('a feed full of news may have lost some, except on the first visit', () => {
  expect(mayHaveMissed(newFeed('f', start), answer(20))).toBe(false);
  expect(mayHaveMissed(live, answer(20))).toBe(true);
  expect(mayHaveMissed(live, answer(19))).toBe(false);
});

describe('the volume of a feed', () => {
  const days = (counts: readonly number[]): readonly Day[] =>
    counts.reduce<readonly Day[]>((all, items, n) => countDay(all, later(24 * n), items), []);
  const usual = [20, 22, 18, 25, 21, 19, 23, 20, 22, 18];
  const judge = (counts: readonly number[]) =>
    volumeAnomaly(days(counts), later(24 * counts.length));

  test('a usual day is not reported', () => expect(judge(usual)).toBeUndefined());
  test('a silent day is', () =>
    expect(judge([...usual, 0])).toMatchObject({ kind: 'quiet', items: 0 }));
  test('a flood is', () =>
    expect(judge([...usual, 90])).toMatchObject({ kind: 'burst', items: 90 }));
  test('a week of history comes first', () => expect(judge([20, 22, 18, 0])).toBeUndefined());
  test('a feed of one item a week may be silent', () => {
    expect(judge([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])).toBeUndefined();
  });
  test('days without a poll stand with nothing, and four weeks are kept', () => {
    const gap = countDay(countDay([], start, 5), later(24 * 3), 2);
    expect(gap.map(({ items }) => items)).toEqual([5, 0, 0, 2]);
    expect(countDay(gap, later(24 * 400), 1)).toHaveLength(29);
  });
});
