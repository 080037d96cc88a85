/** Runs `act` on every item, some at a time, so that thousands do not wait for one round trip each. */
export async function eachOf<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = items.values(); // one iterator that all lanes take from
  const lane = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}

const lanes = 4; // as many as a producer has connections
