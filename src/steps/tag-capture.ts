import type { ArticleId, CaptureId, OutletFacts } from '../article.ts';
import { ERRORS, WireError } from '../errors.ts';
import type { PlaceableArticle } from './place-article.ts';

export interface TagJob {
  readonly article: string;
  readonly capture: string;
}

export interface TagPorts<Stored extends { readonly outlet?: string }, Row extends Placed> {
  readonly capture: (id: CaptureId) => Promise<Stored>;
  readonly outletFacts: (key: string) => OutletFacts | undefined;
  readonly tag: (input: {
    readonly article: ArticleId;
    readonly capture: Stored;
    readonly outlet?: OutletFacts;
  }) => Promise<Row>;
  readonly save: (row: Row) => Promise<{ readonly version: number; readonly change: string }>;
  readonly drop: (ids: readonly ArticleId[], reason: string, detail: string) => Promise<void>;
  readonly place: (job: PlaceJob) => Promise<void>;
}

interface Placed {
  readonly placeable: Omit<PlaceableArticle, 'version'>;
}

export interface PlaceJob {
  readonly article: string;
  readonly version: number;
  readonly placeable?: PlaceableArticle; // not there when this capture is not what is stored now
}

/**
 * One capture is extracted and tagged, its article saved and handed to the grouping. Repeating it changes nothing.
 * What can never be an article is dropped in the ledger with its reason; the error goes on to the queue, which knows
 * its fate.
 */
export const tagCapture =
  <Stored extends { readonly outlet?: string }, Row extends Placed>(ports: TagPorts<Stored, Row>) =>
  async (job: TagJob): Promise<void> => {
    const article = job.article as ArticleId;
    const capture = await ports.capture(job.capture as CaptureId);
    const outlet = capture.outlet === undefined ? undefined : ports.outletFacts(capture.outlet);
    const input = { article, capture, ...(outlet === undefined ? {} : { outlet }) };
    const row = await ports.tag(input).catch((error: unknown) => dropped(article, error, ports));
    const { version, change } = await ports.save(row);
    const placeable = change === 'unchanged' ? undefined : { ...row.placeable, version };
    await ports.place({ article, version, ...(placeable === undefined ? {} : { placeable }) });
  };

async function dropped(
  article: ArticleId,
  error: unknown,
  { drop }: Pick<TagPorts<{ outlet?: string }, Placed>, 'drop'>,
): Promise<never> {
  if (error instanceof WireError && error.fate !== 'retry') {
    await drop([article], error.code, error.message.slice(ERRORS[error.code].message.length + 2));
  }
  throw error;
}
