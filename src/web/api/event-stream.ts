import type { Position, StoredEvent, Topic } from '../../store/events.ts';
import type { Store } from '../../store/store.ts';
import { type EventHub, isNew } from './event-hub.ts';

export interface Watching {
  readonly hub: EventHub;
  readonly events: Store['events'];
  readonly topics: ReadonlySet<Topic>;
  readonly after: Position | undefined; // what the client saw last
}

export interface Connection {
  readonly signal: AbortSignal;
  readonly closed: () => void; // called once
}

const heartbeatMilliseconds = 25_000; // proxies close what is silent for 30 or 60 seconds
const lifeMilliseconds = 15 * 60_000; // then the client comes again, and is asked again who it is
const retryMilliseconds = 5000;
const mostBehind = 2000; // events that a slow client may have waiting; it comes back with its place

/** A response that ends when the client goes, and may begin after the client has gone. */
export function eventStream(watching: Watching, { signal, closed }: Connection): Response {
  let finish: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const writer = writerTo(controller);
      let isOver = false;
      finish = () => {
        if (isOver) return;
        isOver = true;
        stopWatching();
        writer.end();
        closed();
      };
      const stopWatching = watch(watching, writer, () => finish());
      signal.addEventListener('abort', finish, { once: true });
      if (signal.aborted) finish();
    },
    cancel: () => finish(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform', // a proxy that compresses would hold it back
      'X-Accel-Buffering': 'no',
    },
  });
}

/** Registers what ends it before anything is waited for. */
function watch({ hub, events, topics, after }: Watching, writer: Writer, finish: () => void) {
  let seen = after;
  let waiting: StoredEvent[] | undefined = []; // until what was missed has been written
  let isOver = false;
  const tell = (event: StoredEvent) => {
    if (seen !== undefined && !isNew(event, seen)) return;
    seen = event.position;
    if (topics.has(event.topic)) writer.event(event);
  };
  const subscriber = {
    push: (found: readonly StoredEvent[]) => {
      if (waiting !== undefined) waiting.push(...found);
      else for (const event of found) tell(event);
      if (writer.behind() > mostBehind || (waiting?.length ?? 0) > mostBehind) finish();
    },
    lose: finish,
  };
  const begin = async () => {
    const now = await hub.subscribe(subscriber);
    if (isOver) return hub.leave(subscriber);
    if (after !== undefined && !(await events.reaches(after))) {
      writer.raw(`event: reset\nid: ${now}\ndata: {}\n\n`);
      seen = now;
    }
    seen ??= now;
    writer.raw(`id: ${seen}\nevent: ready\ndata: ${JSON.stringify({ topics: [...topics] })}\n\n`);
    await catchUp(now);
    for (const event of waiting ?? []) tell(event);
    waiting = undefined;
    return undefined;
  };
  /** From the store up to where the hub was; what came later is waiting. */
  const catchUp = async (now: Position) => {
    for (;;) {
      if (seen === undefined || isOver) return;
      const found = await events.after(seen);
      for (const event of found) {
        if (isNew(event, now)) return;
        tell(event);
      }
      if (found.length === 0) return;
    }
  };
  const heartbeat = setInterval(
    () => writer.raw(`: still here\n${seen === undefined ? '' : `id: ${seen}\n`}\n`),
    heartbeatMilliseconds,
  );
  const end = setTimeout(finish, lifeMilliseconds);
  writer.raw(`retry: ${retryMilliseconds}\n\n`);
  begin().catch(finish);
  return () => {
    isOver = true;
    clearInterval(heartbeat);
    clearTimeout(end);
    hub.leave(subscriber);
  };
}

interface Writer {
  readonly raw: (text: string) => void;
  readonly event: (event: StoredEvent) => void;
  readonly behind: () => number;
  readonly end: () => void;
}

function writerTo(controller: ReadableStreamDefaultController<Uint8Array>): Writer {
  const encoder = new TextEncoder();
  let isOpen = true;
  const raw = (text: string) => {
    if (isOpen) controller.enqueue(encoder.encode(text));
  };
  return {
    raw,
    event: ({ position, topic, kind, ids, count }) =>
      raw(`id: ${position}\nevent: ${topic}\ndata: ${JSON.stringify({ kind, ids, count })}\n\n`),
    behind: () => -(controller.desiredSize ?? 0),
    end: () => {
      if (!isOpen) return;
      isOpen = false;
      try {
        controller.close();
      } catch {
        // the client has closed it
      }
    },
  };
}
