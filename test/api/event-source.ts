import { setTimeout as sleep } from 'node:timers/promises';

export interface Seen {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly kind?: string; readonly ids?: readonly string[] };
}

/** As a browser's EventSource: comes back with the id of the last event, until it is closed. */
export function watchEvents(
  urlOf: () => string,
  request: (url: string, init: RequestInit) => Promise<Response> = fetch,
) {
  const seen: Seen[] = [];
  const closing = new AbortController();
  let last = '';
  let connections = 0;
  const read = async () => {
    const response = await request(urlOf(), {
      headers: last === '' ? {} : { 'Last-Event-ID': last },
      signal: closing.signal,
    });
    if (!response.ok || response.body === null) return;
    connections += 1;
    let rest = '';
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      rest += piece;
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  };
  const take = (block: string) => {
    const fields = new Map(
      block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    last = fields.get('id') ?? last;
    const data = fields.get('data');
    if (data !== undefined)
      seen.push({ id: last, event: fields.get('event') ?? 'message', data: JSON.parse(data) });
  };
  const done = (async () => {
    while (!closing.signal.aborted) {
      await read().catch(() => undefined);
      if (!closing.signal.aborted) await sleep(50);
    }
  })();
  return {
    seen,
    connections: () => connections,
    until: async (holds: () => boolean) => {
      for (let tries = 0; !holds() && tries < 400; tries += 1) await sleep(50);
      return holds();
    },
    close: async () => {
      closing.abort();
      await done;
    },
  };
}
