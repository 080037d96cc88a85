import type { ArticleId, Capture, CaptureId, OutletFacts, Page, TaggedItem } from '../article.ts';
import { ERRORS, WireError } from '../errors.ts';
import { pageOf } from './page.ts';

export interface TagJob {
  readonly article: string;
  readonly capture: string;
}

export interface TagPorts {
  readonly capture: (id: CaptureId) => Promise<Capture>;
  readonly outletFacts: (key: string) => OutletFacts | undefined;
  readonly tag: (page: Page) => Promise<TaggedItem>;
  readonly save: (saving: {
    item: TaggedItem;
    capture: CaptureId;
  }) => Promise<{ readonly version: number }>;
  readonly drop: (ids: readonly ArticleId[], reason: string, detail: string) => Promise<void>;
  readonly enqueueCluster: (job: { article: string; version: number }) => Promise<void>;
}

/**
 * One capture is extracted and tagged, and its article saved. Repeating it changes nothing. What can never
 * be an article is dropped in the ledger with its reason; the error goes on to the queue, which knows its fate.
 */
export const tagCapture =
  (ports: TagPorts) =>
  async (job: TagJob): Promise<void> => {
    const id = job.article as ArticleId;
    const capture = await ports.capture(job.capture as CaptureId);
    const version = await tagged(ports, id, capture);
    await ports.enqueueCluster({ article: id, version });
  };

async function tagged(ports: TagPorts, id: ArticleId, capture: Capture): Promise<number> {
  try {
    const facts = capture.outlet === undefined ? undefined : ports.outletFacts(capture.outlet);
    const item = await ports.tag({ ...pageOf(capture, facts), id });
    const { version } = await ports.save({ item, capture: capture.id });
    return version;
  } catch (error) {
    if (error instanceof WireError && error.fate !== 'retry') {
      const detail = error.message.slice(ERRORS[error.code].message.length + 2);
      await ports.drop([id], error.code, detail);
    }
    throw error;
  }
}
