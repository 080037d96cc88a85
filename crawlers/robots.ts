import robotsParser from 'robots-parser';
import { WireError } from '../src/errors.ts';
import { decodeBytes } from '../src/text/charset.ts';
import type { Fetched } from './fetch.ts';
import type { RobotsRecord } from './ports.ts';

/** Our product token in robots.txt: `User-agent: Wirewatch`. */
const AGENT = 'Wirewatch';

export interface RobotsRules {
  readonly allows: (url: URL) => boolean;
  readonly crawlDelaySeconds: number; // 0 when none is asked for
}

export function robotsRules(record: RobotsRecord): RobotsRules {
  const rules = parsed.get(record) ?? parse(record);
  parsed.set(record, rules);
  return rules;
}

const parsed = new WeakMap<RobotsRecord, RobotsRules>();

function parse({ origin, access, text }: RobotsRecord): RobotsRules {
  if (access !== 'rules') return { allows: () => access === 'all', crawlDelaySeconds: 0 };
  const robots = parser(`${origin}/robots.txt`, text);
  const delay = Number(robots.getCrawlDelay(AGENT) ?? 0);
  return {
    allows: (url) => robots.isAllowed(url.href.slice(0, LONGEST_URL), AGENT) ?? true,
    crawlDelaySeconds: Number.isFinite(delay) && delay > 0 ? delay : 0,
  };
}

/** What an answer to /robots.txt means (RFC 9309, section 2.3.1); `undefined` stands for no answer at all. */
export function readRobots(
  origin: string,
  answer: Fetched | undefined,
  now: Date,
): Omit<RobotsRecord, 'optOut'> {
  const unreachable =
    answer === undefined || answer.status >= 500 || answer.status === 429 || answer.status === 408;
  if (unreachable) return { ...base(origin, now, UNREACHABLE_SECONDS), access: 'none', text: '' };
  const seconds = lifetimeSeconds(answer.headers['cache-control']);
  if (answer.status >= 400) return { ...base(origin, now, seconds), access: 'all', text: '' };
  const bytes = answer.body.subarray(0, LARGEST_BYTES);
  const { text } = decodeBytes(bytes, {
    kind: 'text',
    contentType: answer.headers['content-type'],
  });
  // A page instead of rules (a portal's "not found") forbids nothing.
  const rules = /^\s*<(?:!doctype|html|head)/i.test(text) ? '' : readableLines(text);
  return { ...base(origin, now, seconds), access: 'rules', text: rules };
}

/** Throws FETCH_ROBOTS, or FETCH_BUSY while robots.txt cannot be read. */
export function assertAllowed(record: RobotsRecord, url: URL, now: Date): void {
  if (robotsRules(record).allows(url)) return;
  if (record.access === 'rules') throw new WireError('FETCH_ROBOTS', url.href);
  const wait = Math.max(1, Math.ceil((record.expires.getTime() - now.getTime()) / 1000));
  throw new WireError('FETCH_BUSY', `${record.origin}/robots.txt cannot be read`, {
    facts: { retryAfterSeconds: wait, robots: 'unreachable' },
  });
}

// The package is CommonJS: its function is the default export, whatever its types say.
const parser = robotsParser as unknown as typeof robotsParser.default;

const LARGEST_BYTES = 500 * 1024; // RFC 9309, section 2.5: at least 500 KiB are to be read
const LONGEST_URL = 2_000; // characters
const LONGEST_LINE = 1_000; // characters; a longer rule only serves to slow matching down
const MOST_WILDCARDS = 20; // in one rule; likewise
const UNREACHABLE_SECONDS = 300; // then robots.txt is asked for again
const HOUR = 3600;

const base = (origin: string, now: Date, seconds: number) => ({
  origin,
  fetched: now,
  expires: new Date(now.getTime() + seconds * 1000),
});

/** An hour unless the server says otherwise, and never past a day (RFC 9309, section 2.4). */
function lifetimeSeconds(cacheControl: string | undefined): number {
  const age = /max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return age === undefined ? HOUR : Math.min(24 * HOUR, Math.max(300, Number(age)));
}

/** Lines made to slow matching down are cut where it hurts: forbidding more, allowing less. */
const readableLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => ({
      line,
      cut: line.slice(0, LONGEST_LINE).split('*', MOST_WILDCARDS).join('*'),
    }))
    .filter(({ line, cut }) => cut === line || !/^\s*allow/i.test(line))
    .map(({ cut }) => cut)
    .join('\n');
