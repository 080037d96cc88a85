import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { DropReason } from '../../../crawlers/ports.ts';
import type { Answer } from '../web.ts';
import { charsetCase, encoded } from './charsets.ts';

export interface Visit {
  readonly path: string;
  readonly times: number; // this path was asked for, this one included
  readonly epoch: number; // 0 at first, 1 after everything that can change has changed
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface ArticleKind {
  readonly share: number; // of a thousand articles
  readonly path?: string; // folder; '/n' otherwise
  readonly ends: 'fetched' | DropReason;
  readonly answer: (visit: Visit) => Answer | undefined;
}

const html = (text: string, headers = {}): Answer => ({
  body: `<!doctype html><title>${text}</title><article><p>${text}</p></article>`,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
});
const fine = ({ path }: Visit): Answer => html(`The minister spoke at ${path}`);
const to = (location: string): Answer => ({ status: 302, headers: { location } });
const bomb = gzipSync(Buffer.alloc(20_000_000));
const brokenOff = ({ response }: Visit): undefined => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' });
  response.write('<p>the first half');
  setTimeout(() => response.socket?.destroy(), 5);
};

/** Every way in which an article's page can behave, and how the ledger has to end for it. */
export const KINDS = {
  fine: { share: 643, ends: 'fetched', answer: fine },
  tracked: { share: 20, ends: 'fetched', answer: fine },
  late: { share: 20, ends: 'fetched', answer: fine }, //        in the feed from epoch 1 on
  fallen: { share: 20, ends: 'fetched', answer: fine }, //      in the feed in epoch 0 only
  retitled: { share: 20, ends: 'fetched', answer: fine }, //    another headline in epoch 1
  edited: {
    share: 20,
    ends: 'fetched',
    answer: ({ path, epoch }) => html(`Version ${epoch} of ${path}`),
  },
  charset: {
    share: 30,
    ends: 'fetched',
    answer: ({ path }) => {
      const given = charsetCase(Number(/-(\d+)\.html$/.exec(path)?.[1] ?? 0));
      const { body, contentType } = encoded(given, 'text/html', (declared) => {
        const meta = declared === undefined ? '' : `<meta charset="${declared}">`;
        return `<!doctype html><html><head>${meta}</head><p>${given.text} ${path}</p></html>`;
      });
      return { body, headers: { 'content-type': contentType } };
    },
  },
  moved: { share: 20, ends: 'MOVED', answer: ({ path }) => to(path.replace('/n/', '/new/')) },
  maze: {
    share: 10,
    path: '/maze',
    ends: 'MOVED',
    answer: ({ path }) =>
      to(path.length > 40 ? path.replace('/maze/', '/new/') : `${path}-x-x-x-x`),
  },
  toFront: { share: 10, ends: 'FETCH_NOT_FOUND', answer: () => to('/') },
  missing: { share: 20, ends: 'FETCH_NOT_FOUND', answer: () => ({ status: 404 }) },
  gone: { share: 20, ends: 'FETCH_GONE', answer: () => ({ status: 410 }) },
  forbidden: { share: 20, ends: 'FETCH_FORBIDDEN', answer: () => ({ status: 403 }) },
  busy: {
    share: 15,
    ends: 'fetched',
    answer: (visit) =>
      visit.times === 1 ? { status: 429, headers: { 'retry-after': '1' } } : fine(visit),
  },
  stumbles: {
    share: 20,
    ends: 'fetched',
    answer: (visit) => (visit.times === 1 ? { status: 500 } : fine(visit)),
  },
  breaksOffOnce: {
    share: 20,
    ends: 'fetched',
    answer: (visit) => (visit.times === 1 ? brokenOff(visit) : fine(visit)),
  },
  broken: { share: 8, ends: 'FETCH_SERVER_ERROR', answer: () => ({ status: 500 }) },
  breaksOff: { share: 8, ends: 'FETCH_CONNECTION', answer: brokenOff },
  bomb: {
    share: 10,
    ends: 'FETCH_TOO_LARGE',
    answer: () => ({ body: bomb, headers: { 'content-encoding': 'gzip' } }),
  },
  endless: {
    share: 1,
    ends: 'FETCH_TIMEOUT',
    answer: ({ response }) => {
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
      return undefined;
    },
  },
  circle: { share: 10, ends: 'FETCH_REDIRECTS', answer: ({ path }) => to(path) },
  inward: { share: 10, ends: 'FETCH_BLOCKED_ADDRESS', answer: () => to('http://10.0.0.1/admin') },
  picture: {
    share: 10,
    ends: 'FETCH_NOT_TEXT',
    answer: () => ({ body: 'PNG', headers: { 'content-type': 'image/png' } }),
  },
  reserved: {
    share: 10,
    ends: 'FETCH_OPTED_OUT',
    answer: () => html('mine', { 'tdm-reservation': '1' }),
  },
  private: { share: 25, path: '/private', ends: 'FETCH_ROBOTS', answer: fine },
} as const satisfies Record<string, ArticleKind>;

export type Kind = keyof typeof KINDS;
