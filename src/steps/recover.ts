import type { ArticleId } from '../article.ts';
import type { CaptureHead } from '../store/captures.ts';
import type { LedgerRow } from '../store/ledger.ts';
import { refusal } from './ingest.ts';

export interface RecoverPorts {
  readonly unfinished: (wanted: {
    readonly olderThanSeconds: number;
    readonly limit: number;
  }) => Promise<readonly LedgerRow[]>;
  readonly capturesOf: (url: string, limit: number) => Promise<readonly CaptureHead[]>;
  readonly versions: (
    ids: readonly ArticleId[],
  ) => Promise<readonly { readonly id: ArticleId; readonly version: number }[]>;
  readonly drop: (ids: readonly ArticleId[], reason: string, detail?: string) => Promise<void>;
  readonly enqueueTag: (jobs: readonly { article: string; capture: string }[]) => Promise<void>;
  readonly enqueueCluster: (jobs: readonly { article: string; version: number }[]) => Promise<void>;
}

/** How many items were sent on their way again. */
export interface Recovered {
  readonly tag: number;
  readonly cluster: number;
  readonly dropped: number;
}

/**
 * Items that stand still on their way get their job again. One that still waits or runs is the same job, and adding
 * it does nothing; so nothing is done twice. What was never stored is dropped: it has to be brought in again.
 */
export async function recover(
  ports: RecoverPorts,
  { olderThanSeconds }: { readonly olderThanSeconds: number },
): Promise<Recovered> {
  const rows = await ports.unfinished({ olderThanSeconds, limit: itemsAtOnce });
  const isTagged = ({ state }: LedgerRow) => state === 'tagged' || state === 'clustered';
  const cluster = await ports.versions(rows.filter(isTagged).map(({ id }) => id));
  await ports.enqueueCluster(cluster.map(({ id, version }) => ({ article: id, version })));
  const tag: { article: string; capture: string }[] = [];
  let dropped = 0;
  for (const row of rows.filter((each) => !isTagged(each))) {
    const found = await latestCapture(row, ports);
    if ('capture' in found) tag.push({ article: row.id, capture: found.capture });
    else {
      await ports.drop([row.id], found.reason, found.detail);
      dropped += 1;
    }
  }
  await ports.enqueueTag(tag);
  return { tag: tag.length, cluster: cluster.length, dropped };
}

const itemsAtOnce = 5000; // about a second of look-ups; those that waited longest come first

type Latest = { readonly capture: string } | { readonly reason: string; readonly detail?: string };

/** A crawl notes its capture, which after a redirect is under the address that was asked for. */
async function latestCapture(
  { url, capture }: LedgerRow,
  { capturesOf }: RecoverPorts,
): Promise<Latest> {
  if (capture !== undefined) return { capture };
  const [latest] = await capturesOf(url, 1);
  if (latest === undefined) return { reason: 'NOT_STORED', detail: 'to be brought in again' };
  const reason = refusal(latest.status);
  return reason === undefined ? { capture: latest.id } : { reason };
}
