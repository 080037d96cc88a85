import { Piscina } from 'piscina';
import type { Page, TaggedItem } from './article.ts';
import { ERRORS, type ErrorCode, WireError } from './errors.ts';

/** Runs the pure line on worker threads, so that the process that owns it stays responsive. */
export interface TagPool {
  /** Rejects with the WireError that the stage threw. */
  readonly tag: (page: Page) => Promise<TaggedItem>;
  readonly close: () => Promise<void>;
}

/** What crosses the thread border instead of an Error, which would lose its code. */
export type TagResult =
  | { readonly item: TaggedItem }
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
    tag: async (page) => {
      const result = (await piscina.run(page)) as TagResult;
      if ('item' in result) return result.item;
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
