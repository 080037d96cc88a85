import type { Fetched } from './fetch.ts';

/** Answers that are kept for a while, so that the pages of an outlet do not each ask for its scripts. */
export interface Shelf {
  readonly get: (url: string, ask: () => Promise<Fetched>) => Promise<Fetched>;
}

const keptMilliseconds = 600_000;
const mostBytes = 20 * 1024 * 1024;

/** Scripts and styles only: what a script asks for is news. */
export function openShelf(now: () => number = Date.now): Shelf {
  const kept = new Map<string, { readonly answer: Fetched; readonly until: number }>();
  let bytes = 0;
  return {
    get: async (url, ask) => {
      const found = kept.get(url);
      if (found !== undefined && found.until > now()) return found.answer;
      const answer = await ask();
      if (answer.status !== 200 || !isShared(answer)) return answer;
      if (bytes + answer.body.length > mostBytes) {
        kept.clear();
        bytes = 0;
      }
      bytes += answer.body.length;
      kept.set(url, { answer, until: now() + keptMilliseconds });
      return answer;
    },
  };
}

const isShared = ({ headers }: Fetched): boolean =>
  /javascript|ecmascript|text\/css/i.test(headers['content-type'] ?? '');
