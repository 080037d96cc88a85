import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}
export type Handler = (request: IncomingMessage, response: ServerResponse) => Answer | undefined;

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly at: number; // milliseconds
  readonly answered: () => number; // when the answer was over; Infinity while it is not
  readonly headers: IncomingMessage['headers'];
}

/** A real web server on loopback; a handler that returns undefined answers (or not) by itself. */
export async function serveWeb(handler: Handler) {
  const log: Asked[] = [];
  const server = createServer((request, response) => {
    const { host = '' } = request.headers;
    let over = Infinity;
    response.on('close', () => {
      over = performance.now();
    });
    const { url: path = '', headers } = request;
    log.push({ host, path, at: performance.now(), answered: () => over, headers });
    const answer = handler(request, response);
    if (answer === undefined) return;
    for (const [name, value] of Object.entries(answer.headers ?? {})) {
      response.setHeader(name, value as string);
    }
    response.statusCode = answer.status ?? 200;
    response.end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '0.0.0.0', listening));
  const { port } = server.address() as AddressInfo;
  return {
    log,
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** For clients in tests: loopback is ours. */
export const LOOPBACK = ['127.0.0.0/8'];
