import type { Leadership } from '../store/leader.ts';

export interface Led {
  readonly lead: () => Promise<Leadership | undefined>; // undefined while another process leads
  readonly everySeconds: number;
  readonly act: () => Promise<void>;
  readonly complain: (error: unknown) => void; // it goes on all the same
}

/** Does something every so often in one process of all; the others ask again and again to take over. */
export function asLeader({ lead, everySeconds, act, complain }: Led): Repeated {
  let leadership: Leadership | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const resign = async (): Promise<void> => {
    const last = leadership;
    leadership = undefined;
    await last?.release();
  };
  const turn = async (): Promise<void> => {
    if (leadership?.isHeld() !== true) {
      await resign();
      leadership = await lead();
    }
    if (leadership !== undefined && !closed) await act();
  };
  const loop = async (): Promise<void> => {
    const began = performance.now();
    await turn().catch(complain);
    const left = everySeconds * 1000 - (performance.now() - began); // by the clock: a slow turn delays no other
    if (!closed) timer = setTimeout(start, Math.max(0, left));
  };
  let running: Promise<void>;
  const start = (): void => {
    running = loop();
  };
  running = loop();

  return {
    first: running,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
      await resign();
    },
  };
}

/** Lets a call through so often at most, and the first one within a minute: a start has enough to do. */
export function atMostEvery(
  seconds: number,
  act: () => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let next = now() + Math.min(seconds, FIRST_SECONDS) * 1000;
  return async () => {
    if (now() < next) return;
    next = now() + seconds * 1000;
    await act();
  };
}

const FIRST_SECONDS = 60;

export interface Repeated {
  readonly first: Promise<void>; // the first turn is over, ours or not
  readonly close: () => Promise<void>; // lets a running turn finish
}
