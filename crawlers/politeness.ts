import { WireError } from '../src/errors.ts';
import { retryAfterSeconds, statusFailure } from './failures.ts';
import type { Client, Fetched, FetchOptions, Posted } from './fetch.ts';
import { isReserved, pageOptOut, readTdmFile } from './opt-out.ts';
import type { RobotsMemory, RobotsRecord } from './ports.ts';
import { assertAllowed, readRobots, robotsRules } from './robots.ts';
import { hostTurns, type Manners, type Turn, type TurnsOptions } from './turns.ts';

export interface PolitenessOptions extends TurnsOptions {
  readonly client: Client;
  readonly robots: RobotsMemory;
  readonly defaultIntervalSeconds?: number;
  readonly respectOptOut?: boolean;
}

interface PoliteOptions extends Omit<FetchOptions, 'beforeRedirect'> {
  readonly intervalSeconds?: number | undefined; // the outlet's own crawl delay
}

export interface PoliteFetched extends Fetched {
  readonly optOut?: string; // how the page reserves itself, when that is not respected
}

export interface Politeness {
  /**
   * The client's fetch, as a guest: robots.txt, then our turn at the host, then the request; again for every redirect.
   * Besides the client's errors throws FETCH_ROBOTS, FETCH_OPTED_OUT, and FETCH_BUSY with `retryAfterSeconds`.
   */
  readonly fetch: (url: string, options?: PoliteOptions) => Promise<PoliteFetched>;
  /** A request to a hub that invites it, in our turn at its host like any other; robots.txt is about pages. */
  readonly post: (url: string, form: URLSearchParams) => Promise<Posted>;
}

const INTERVAL_SECONDS = 5; // Media Cloud's least; Common Crawl's news crawler waits 9
const REMEMBERED_ORIGINS = 10_000;
const OPT_OUT_SECONDS = 86_400; // tdmrep.json is asked for once a day

/** There is no switch that turns this off; an interval of 0 has to be said by setting, outlet and robots alike. */
export function politeness(options: PolitenessOptions): Politeness {
  const { client, robots, respectOptOut = true, now = () => new Date() } = options;
  const turns = hostTurns(options);
  const asking = new Map<string, Promise<RobotsRecord>>();
  const known = new Map<string, RobotsRecord>();
  const leastInterval = options.defaultIntervalSeconds ?? INTERVAL_SECONDS;

  const visit = async (url: URL, wants: FetchOptions, rules: VisitRules): Promise<Fetched> => {
    let interval = await rules.interval(url);
    let turn: Turn = await turns.take(url.host);
    let manners: Manners = 'fine';
    try {
      const beforeRedirect = async (target: URL): Promise<void> => {
        await turn.end('fine', interval);
        turn = over; // nothing is held while robots.txt of the target is asked for
        interval = await rules.interval(target);
        turn = await turns.take(target.host);
      };
      const answer = await client.fetch(url.href, { ...wants, beforeRedirect });
      manners = mannersOf(answer, now());
      return answer;
    } catch (error) {
      if (isTrouble(error) && wants.signal?.aborted !== true) manners = 'failed'; // else it was us
      throw error;
    } finally {
      await turn.end(manners, interval);
    }
  };

  const freshRobots = async (origin: string): Promise<RobotsRecord> => {
    const old = await robots.get(origin);
    if (old !== undefined && old.expires > now()) return old;
    const plain: VisitRules = { interval: async () => leastInterval };
    const ask = (path: string) =>
      visit(new URL(path, origin), {}, plain).catch((error: unknown) => {
        // A refused address stays refused; anything else is "no answer".
        if (error instanceof WireError && error.code === 'FETCH_BLOCKED_ADDRESS') throw error;
        return undefined;
      });
    const read = readRobots(origin, await ask('/robots.txt'), now());
    if (read.access === 'none' && old !== undefined && isRecent(old, now())) {
      return remember({ ...old, expires: read.expires });
    }
    const asked = old?.optOutFetched;
    const due = asked === undefined || now().getTime() - asked.getTime() > OPT_OUT_SECONDS * 1000;
    if (!respectOptOut || read.access === 'none' || !due) {
      return remember({
        ...read,
        optOut: old?.optOut ?? [],
        ...(asked && { optOutFetched: asked }),
      });
    }
    const optOut = readTdmFile(await ask('/.well-known/tdmrep.json'));
    return remember({ ...read, optOut, optOutFetched: now() });
  };

  const remember = async (record: RobotsRecord): Promise<RobotsRecord> => {
    await robots.put(record);
    return record;
  };

  const robotsOf = async (origin: string): Promise<RobotsRecord> => {
    const here = known.get(origin);
    if (here !== undefined && here.expires > now()) return here;
    const record = await askedOnce(origin);
    if (known.size > REMEMBERED_ORIGINS) known.clear();
    known.set(origin, record);
    return record;
  };

  const askedOnce = (origin: string): Promise<RobotsRecord> => {
    const running = asking.get(origin);
    if (running !== undefined) return running;
    const started = freshRobots(origin).finally(() => asking.delete(origin));
    asking.set(origin, started);
    return started;
  };

  return {
    fetch: async (url, { intervalSeconds = 0, ...wants } = {}) => {
      const interval = async (target: URL): Promise<number> => {
        const record = await robotsOf(target.origin);
        assertAllowed(record, target, now());
        if (respectOptOut && isReserved(record.optOut, target)) {
          throw new WireError('FETCH_OPTED_OUT', target.href, { facts: { by: 'tdmrep.json' } });
        }
        return Math.max(intervalSeconds, robotsRules(record).crawlDelaySeconds, leastInterval);
      };
      const asked = new URL(url);
      if (!asked.protocol.startsWith('http')) return client.fetch(url); // which refuses it
      const answer = await visit(asked, wants, { interval });
      const by = pageOptOut(answer);
      if (by === undefined) return answer;
      if (respectOptOut) throw new WireError('FETCH_OPTED_OUT', url, { facts: { by } });
      return { ...answer, optOut: by };
    },
    post: async (url, form) => {
      const turn = await turns.take(new URL(url).host);
      let manners: Manners = 'fine';
      try {
        const answer = await client.post(url, form);
        manners = mannersOf(answer, now());
        return answer;
      } catch (error) {
        if (isTrouble(error)) manners = 'failed';
        throw error;
      } finally {
        await turn.end(manners, leastInterval);
      }
    },
  };
}

/** What is to be known of a host before it is asked; throws when it must not be. */
interface VisitRules {
  readonly interval: (url: URL) => Promise<number>;
}

const isTrouble = (error: unknown): boolean =>
  error instanceof WireError &&
  (error.code === 'FETCH_TIMEOUT' || error.code === 'FETCH_CONNECTION');

const over: Turn = { end: async () => undefined };

/** While robots.txt cannot be read, the last one seen holds for a day (RFC 9309, section 2.4). */
const isRecent = ({ access, fetched }: RobotsRecord, now: Date): boolean =>
  access !== 'none' && now.getTime() - fetched.getTime() < 86_400_000;

function mannersOf(answer: Posted, now: Date): Manners {
  const code = statusFailure(answer, now)?.code;
  if (code === 'FETCH_BUSY') return { busy: retryAfterSeconds(answer.headers['retry-after'], now) };
  return code === 'FETCH_SERVER_ERROR' || code === 'FETCH_TIMEOUT' ? 'failed' : 'fine';
}
