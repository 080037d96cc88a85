import { setPriority } from 'node:os';
import type { Page } from './article.ts';
import { WireError } from './errors.ts';
import { line } from './pipeline.ts';
import type { TagResult } from './pool.ts';

// On Linux this is the thread's own priority: the site and the database go first on a busy machine.
if (process.platform === 'linux') setPriority(10);

/** One page through the line, on a worker thread. A stage that breaks quarantines its page only. */
export function tagPage(page: Page): TagResult {
  try {
    return { item: line.run(page) };
  } catch (error) {
    if (error instanceof WireError) return { code: error.code, message: error.message };
    const detail = new WireError('TAG_FAILED', `${page.url}: ${String(error)}`);
    return { code: detail.code, message: detail.message };
  }
}
