import type { ArticleId, Capture, CaptureId, Instant } from '../article.ts';
import type { ErrorCode, WireError } from '../errors.ts';
import type { NewCapture } from '../store/captures.ts';
import { articleId, canonicalUrl } from '../text/urls.ts';

/** What one source of an ingest gives: a response to keep, or why it could not be read. */
export type Arrival =
  | Omit<NewCapture, 'requestHeaders' | 'outlet'>
  | { readonly path: string; readonly error: WireError };

export interface IngestPorts {
  readonly discover: (found: readonly { url: string; run: string }[]) => Promise<unknown>;
  readonly put: (capture: NewCapture) => Promise<Capture>;
  readonly fetched: (ids: readonly ArticleId[]) => Promise<void>;
  readonly drop: (ids: readonly ArticleId[], reason: string) => Promise<void>;
  readonly enqueueTag: (jobs: readonly { article: string; capture: CaptureId }[]) => Promise<void>;
}

export interface IngestReport {
  readonly brought: number;
  readonly failures: readonly { readonly path: string; readonly error: WireError }[];
}

const batchSize = 50; // captures that share a transaction
const mostFailuresKept = 1000; // of a folder of a million broken files; all are counted by the caller's progress

/** Keeps what arrives as captures, notes it in the ledger, and hands it to the taggers; what fails costs only itself. */
export async function ingest(
  arrivals: AsyncIterable<Arrival>,
  ports: IngestPorts,
  { run, onProgress = () => undefined }: { readonly run: string; readonly onProgress?: () => void },
): Promise<IngestReport> {
  const failures: { path: string; error: WireError }[] = [];
  let brought = 0;
  let batch: NewCapture[] = [];
  const flush = async () => {
    await keep(batch, ports, run);
    brought += batch.length;
    batch = [];
  };
  for await (const arrival of arrivals) {
    if ('error' in arrival) {
      if (failures.length < mostFailuresKept) failures.push(arrival);
    } else {
      batch.push({ ...arrival, requestHeaders: {} });
      if (batch.length >= batchSize) await flush();
    }
    onProgress();
  }
  await flush();
  return { brought, failures };
}

async function keep(batch: readonly NewCapture[], ports: IngestPorts, run: string): Promise<void> {
  if (batch.length === 0) return;
  await ports.discover(batch.map(({ url }) => ({ url, run })));
  const kept = await Promise.all(batch.map(ports.put));
  const pages = kept.filter(({ status }) => refusal(status) === undefined);
  for (const { url, status } of kept) {
    const reason = refusal(status);
    if (reason !== undefined) await ports.drop([articleId(url)], reason);
  }
  await ports.fetched(pages.map(({ url }) => articleId(url)));
  await ports.enqueueTag(pages.map(({ id, url }) => ({ article: articleId(url), capture: id })));
}

/** An archive keeps what servers said, errors too; they are evidence, not articles. Nothing for a page. */
export function refusal(status: number): ErrorCode | 'MOVED' | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return 'MOVED';
  if (status === 403 || status === 401 || status === 451) return 'FETCH_FORBIDDEN';
  if (status === 410) return 'FETCH_GONE';
  if (status === 429) return 'FETCH_BUSY';
  return status >= 500 ? 'FETCH_SERVER_ERROR' : 'FETCH_NOT_FOUND';
}

/** A saved page as a response that arrived now, or when its archive says. */
export function arrivalOf(
  saved: {
    readonly url: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
    readonly dateCaptured?: string;
  },
  now: Date,
): Arrival {
  const url = canonicalUrl(saved.url);
  return {
    url,
    finalUrl: url,
    status: saved.status,
    headers: saved.headers,
    body: saved.body,
    dateCaptured: (saved.dateCaptured ?? now.toISOString()) as Instant,
  };
}
