export interface Gathering {
  readonly gatherMilliseconds?: number; // how long a batch that is not full waits; default: for the calls of its turn
}

/**
 * Makes a function of one item from one of many: the calls that come while a batch is under way are the next batch.
 * When a batch fails its items are tried one by one, so that each call gets only its own failure.
 */
export function inBatches<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  maxItems: number,
  { gatherMilliseconds = 0 }: Gathering = {},
): (item: In) => Promise<Out> {
  const waiting: Call<In, Out>[] = [];
  let running = false;
  let full: () => void = () => undefined;
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
      else if (waiting.length >= maxItems) full();
    });

  async function drain(): Promise<void> {
    running = true;
    await Promise.resolve(); // callers of the same turn share the first batch
    while (waiting.length > 0) {
      if (gatherMilliseconds > 0 && waiting.length < maxItems) await company();
      await settle(waiting.splice(0, maxItems));
    }
    running = false;
  }

  function company(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, gatherMilliseconds);
      full = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function settle(calls: readonly Call<In, Out>[]): Promise<void> {
    try {
      const results = await run(calls.map(({ item }) => item));
      for (const [index, { resolve }] of calls.entries()) resolve(results[index] as Out);
    } catch (error) {
      const [only, ...others] = calls;
      if (others.length === 0) only?.reject(error);
      else for (const call of calls) await settle([call]);
    }
  }
}

interface Call<In, Out> {
  readonly item: In;
  resolve(result: Out): void;
  reject(error: unknown): void;
}
