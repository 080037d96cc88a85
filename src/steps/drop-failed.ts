import type { FailedJob } from '../../queues/workers.ts';
import type { ArticleId } from '../article.ts';
import { ERRORS } from '../errors.ts';

type Drop = (ids: readonly ArticleId[], reason: string, detail: string) => Promise<void>;

/**
 * An article whose job failed for good is dropped in the ledger, with its reason; a replay brings it back to life.
 * What its own step has dropped already stays as it is, and an outlet has no row there.
 */
export async function dropFailed(
  { queue, item, code, message }: Pick<FailedJob, 'queue' | 'item' | 'code' | 'message'>,
  drop: Drop,
): Promise<void> {
  if (queue === 'crawl') return;
  const lead = code === 'BUG' ? '' : `${ERRORS[code].message}: `;
  await drop(
    [item as ArticleId],
    code,
    message.startsWith(lead) ? message.slice(lead.length) : message,
  );
}
