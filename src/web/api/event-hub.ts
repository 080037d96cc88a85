import type { Log } from '../../log.ts';
import type { Database } from '../../store/database.ts';
import {
  comparePositions,
  type Listening,
  listenForEvents,
  type Position,
  type StoredEvent,
} from '../../store/events.ts';
import type { Store } from '../../store/store.ts';

export interface Subscriber {
  readonly push: (events: readonly StoredEvent[]) => void;
  readonly lose: () => void; // the database is gone: come back later
}

export interface EventHub {
  /** Everything from now on goes to the subscriber; resolves with where "now" is. */
  readonly subscribe: (subscriber: Subscriber) => Promise<Position>;
  readonly leave: (subscriber: Subscriber) => void;
}

const lookMilliseconds = 1000; //   whatever is notified: of transactions at once, one notifies; a pooler may swallow it
const waitingMilliseconds = 100; // for a transaction that began before what was told

/** Reads the outbox once for all who watch in this process, and only while somebody does. */
export function openEventHub({
  store,
  database,
  log,
}: {
  readonly store: Pick<Store, 'events'>;
  readonly database: Pick<Database, 'pool'>;
  readonly log: Pick<Log, 'warn'>;
}): EventHub {
  const subscribers = new Set<Subscriber>();
  let position: Position | undefined;
  let starting: Promise<Position> | undefined;
  let listening: Listening | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let isAskedAgain = false;

  const wake = () => {
    isAskedAgain = true;
    if (!isReading) void read();
  };
  const read = async () => {
    isReading = true;
    clearTimeout(timer);
    let isWaiting = false;
    try {
      while (isAskedAgain && position !== undefined) {
        isAskedAgain = false;
        isWaiting = await readAll();
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'events cannot be read');
      for (const { lose } of subscribers) lose();
    }
    isReading = false;
    if (subscribers.size === 0) return;
    timer = setTimeout(wake, isWaiting ? waitingMilliseconds : lookMilliseconds);
  };
  /** True when there is something that must wait for an earlier transaction. */
  const readAll = async (): Promise<boolean> => {
    for (;;) {
      if (position === undefined) return false;
      const events = await store.events.after(position);
      const last = events.at(-1);
      if (last === undefined) return store.events.hasAfter(position);
      position = last.position;
      for (const { push } of [...subscribers]) push(events);
    }
  };
  const start = async (): Promise<Position> => {
    position = await store.events.now();
    listening = listenForEvents(database, wake);
    wake();
    return position;
  };
  const stop = () => {
    clearTimeout(timer);
    void listening?.close();
    listening = undefined;
    starting = undefined;
    position = undefined;
  };

  return {
    async subscribe(subscriber) {
      starting ??= start();
      try {
        await starting;
      } catch (error) {
        starting = undefined;
        throw error;
      }
      subscribers.add(subscriber);
      return position as Position;
    },
    leave(subscriber) {
      if (subscribers.delete(subscriber) && subscribers.size === 0) stop();
    },
  };
}

/** Whether an event lies after what has been seen. */
export const isNew = (event: StoredEvent, seen: Position): boolean =>
  comparePositions(event.position, seen) > 0;
