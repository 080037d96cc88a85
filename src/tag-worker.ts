import { setPriority } from 'node:os';
import { WireError } from './errors.ts';
import { line } from './pipeline.ts';
import type { TagInput, TagResult } from './pool.ts';
import { pageOf } from './steps/page.ts';
import { articleRow } from './store/article-row.ts';
import { unpackSync } from './store/capture-bodies.ts';

// On Linux this is the thread's own priority: the site and the database go first on a busy machine.
if (process.platform === 'linux') setPriority(10);

/**
 * One capture through the line, on a worker thread: its bytes in, a row for the database out, since both are cheap to
 * hand over. A stage that breaks quarantines its page only.
 */
export function tagPage({ article, capture: { packed, ...head }, outlet }: TagInput): TagResult {
  try {
    const page = pageOf({ ...head, body: unpackSync(packed) }, outlet);
    return { row: articleRow({ item: line.run({ ...page, id: article }), capture: head.id }) };
  } catch (error) {
    if (error instanceof WireError) return { code: error.code, message: error.message };
    const detail = new WireError('TAG_FAILED', `${head.url}: ${String(error)}`);
    return { code: detail.code, message: detail.message };
  }
}
