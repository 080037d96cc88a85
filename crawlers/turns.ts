import { setTimeout as wait } from 'node:timers/promises';
import { WireError } from '../src/errors.ts';
import type { HostTurns } from './ports.ts';

export interface TurnsOptions {
  readonly hosts: HostTurns;
  readonly patienceSeconds?: number; // a host that wants more is left for a later run
  readonly holdSeconds?: number; //     a turn whose owner died is over after that
  readonly busySeconds?: number; //     for a busy host that does not say how long; doubles each time
  readonly now?: () => Date;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly random?: () => number; //    0 to 1, for jitter
}

/** How a request went, for the host's next turn. */
export type Manners = 'fine' | 'failed' | { readonly busy: number | undefined }; // seconds of Retry-After

export interface Turns {
  /** Waits until it is our turn at the host. Throws FETCH_BUSY when that is farther off than our patience. */
  readonly take: (host: string) => Promise<Turn>;
}

export interface Turn {
  readonly end: (manners: Manners, intervalSeconds: number) => Promise<void>;
}

const PATIENCE_SECONDS = 120;
const HOLD_SECONDS = 90; // longer than the client's total timeout
const SECOND = 1000; // milliseconds
const JITTER = 0.2; // of the interval, so that hosts do not see a metronome
const BUSY_SECONDS = 60;
const LONGEST_BUSY_SECONDS = 86_400;
const PATIENT_FAILURES = 3; // in a row; then the host counts as down
const REMEMBERED_HOSTS = 10_000;
const SHORTEST_NAP = 20; // milliseconds between two looks at a host that another visits
const LONGEST_NAP = 1000;

/** One visitor a host, in this process by a queue and over all processes by `hosts`. */
export function hostTurns({
  hosts,
  patienceSeconds = PATIENCE_SECONDS,
  holdSeconds = HOLD_SECONDS,
  busySeconds = BUSY_SECONDS,
  now = () => new Date(),
  sleep = wait,
  random = Math.random,
}: TurnsOptions): Turns {
  const queues = new Map<string, Promise<void>>();
  const strikes = new Map<string, number>(); // failures in a row

  const doubled = (times: number): number =>
    Math.min(busySeconds * 2 ** Math.min(times, 10), LONGEST_BUSY_SECONDS);

  const reserve = async (host: string): Promise<void> => {
    const patience = now().getTime() + patienceSeconds * SECOND;
    for (let nap = SHORTEST_NAP; ; nap = Math.min(LONGEST_NAP, nap * 2)) {
      const free = await hosts.reserve(host, holdSeconds);
      if (free === undefined) return;
      const left = free.getTime() - now().getTime();
      if (free.getTime() > patience) throw notYet(host, left / SECOND);
      await sleep(Math.max(0, Math.min(nap, left))); // another's turn may end before its time
    }
  };

  const pauseSeconds = (host: string, manners: Manners, interval: number): number => {
    const usual = interval * (1 + JITTER * random());
    if (manners === 'fine') {
      strikes.delete(host);
      return usual;
    }
    if (strikes.size > REMEMBERED_HOSTS) strikes.clear();
    const count = (strikes.get(host) ?? 0) + 1;
    strikes.set(host, count);
    if (manners === 'failed') {
      return count < PATIENT_FAILURES ? usual : Math.max(usual, doubled(count - PATIENT_FAILURES));
    }
    const asked = Math.min(manners.busy ?? doubled(count - 1), LONGEST_BUSY_SECONDS);
    return Math.max(usual, asked);
  };

  return {
    take: async (host) => {
      const before = queues.get(host) ?? Promise.resolve();
      let leave: () => void = () => undefined;
      const mine = before.then(() => new Promise<void>((left) => (leave = left)));
      queues.set(host, mine);
      await before;
      const depart = () => {
        leave();
        if (queues.get(host) === mine) queues.delete(host);
      };
      try {
        await reserve(host);
      } catch (error) {
        depart();
        throw error;
      }
      return {
        end: async (manners, intervalSeconds) => {
          const pause = pauseSeconds(host, manners, intervalSeconds);
          try {
            await hosts.release(host, new Date(now().getTime() + pause * SECOND));
          } finally {
            depart();
          }
        },
      };
    },
  };
}

const notYet = (host: string, seconds: number): WireError =>
  new WireError('FETCH_BUSY', `${host} is not to be asked yet`, {
    facts: { retryAfterSeconds: Math.ceil(seconds) },
  });
