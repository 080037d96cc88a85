import { Piscina } from 'piscina';
import type { ArticleId, OutletFacts } from './article.ts';
import { ERRORS, type ErrorCode, WireError } from './errors.ts';
import type { ArticleRow } from './store/article-row.ts';
import type { PackedCapture } from './store/captures.ts';

/** Runs the pure line on worker threads, so that the process that owns it stays responsive. */
export interface TagPool {
  /** Rejects with the WireError that the stage threw. */
  readonly tag: (input: TagInput) => Promise<ArticleRow>;
  readonly close: () => Promise<void>;
}

export interface TagInput {
  readonly article: ArticleId;
  readonly capture: PackedCapture;
  readonly outlet?: OutletFacts;
}

/** What crosses the thread border instead of an Error, which would lose its code. */
export type TagResult =
  | { readonly row: ArticleRow }
  | { readonly code: ErrorCode; readonly message: string };

export function createTagPool(threads: number): TagPool {
  const piscina = new Piscina({
    filename: compiledWorker().href,
    name: 'tagPage',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: threadHeapMegabytes },
  });
  piscina.on('error', () => undefined); // a thread that dies rejects its page; the next page gets a new thread
  return {
    tag: async (input) => {
      const result = (await piscina.run(input)) as TagResult;
      if ('row' in result) return result.row;
      throw new WireError(
        result.code,
        result.message.slice(ERRORS[result.code].message.length + 2),
      );
    },
    close: () => piscina.close(),
  };
}

const threadHeapMegabytes = 512; // a 10 MB page needs under 200; a runaway one must not take the process

/** A thread of Node 20 runs JavaScript only: code that runs from `src` (a test) uses the built worker. */
function compiledWorker(): URL {
  const fromSource = import.meta.url.endsWith('.ts');
  return new URL(fromSource ? '../dist/src/tag-worker.js' : './tag-worker.js', import.meta.url);
}
