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
  const fromSource = import.meta.url.endsWith('.ts');
  const piscina = new Piscina({
    filename: new URL(fromSource ? './tag-worker.ts' : './tag-worker.js', import.meta.url).href,
    name: 'tagPage',
    minThreads: threads,
    maxThreads: threads,
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    resourceLimits: { maxOldGenerationSizeMb: threadHeapMegabytes },
  });
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
