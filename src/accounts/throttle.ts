import { WireError } from '../errors.ts';

export interface Throttle {
  /** Counts a try. Throws TOO_MANY_TRIES with the seconds to wait. */
  readonly attempt: (key: string) => void;
  readonly forgive: (key: string) => void;
}

export interface Patience {
  readonly freely: number; //         tries without a wait
  readonly longestSeconds: number; // the wait doubles up to this
  readonly now?: () => number; //     milliseconds
}

interface Tries {
  readonly count: number;
  readonly waitUntil: number; // milliseconds
  readonly last: number;
}

/** Each further try has to wait twice as long; nobody is locked out for good. Counted in this process. */
export function throttle({ freely, longestSeconds, now = Date.now }: Patience): Throttle {
  const known = new Map<string, Tries>();
  return {
    attempt(key) {
      const at = now();
      const before = known.get(key);
      const tries =
        before === undefined || at - before.last > forgottenMilliseconds ? undefined : before;
      if (tries !== undefined && at < tries.waitUntil) {
        const seconds = Math.ceil((tries.waitUntil - at) / 1000);
        throw new WireError('TOO_MANY_TRIES', `wait ${seconds} seconds`, { facts: { seconds } });
      }
      const count = (tries?.count ?? 0) + 1;
      const wait = count < freely ? 0 : Math.min(2 ** (count - freely), longestSeconds);
      known.delete(key);
      known.set(key, { count, waitUntil: at + wait * 1000, last: at });
      const [oldest] = known.keys();
      if (known.size > mostKeys && oldest !== undefined) known.delete(oldest);
    },
    forgive: (key) => void known.delete(key),
  };
}

const forgottenMilliseconds = 3_600_000;
const mostKeys = 10_000; // a flood of names must not fill the memory

export interface Allowance {
  readonly perMinute: number;
  readonly now?: () => number; // milliseconds
}

/** So many a minute for each key, as they come. Throws TOO_MANY_TRIES. */
export function allowance({ perMinute, now = Date.now }: Allowance): (key: string) => void {
  let minute = 0;
  const used = new Map<string, number>();
  return (key) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) used.clear();
    minute = current;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    if (count <= perMinute) return;
    const seconds = 60 - Math.floor((now() % 60_000) / 1000);
    throw new WireError('TOO_MANY_TRIES', `more than ${perMinute} requests a minute`, {
      facts: { seconds },
    });
  };
}
