/** Lets so many run at once; the others wait for their turn, first come, first served. */
export type Lanes = <T>(run: () => Promise<T>) => Promise<T>;

export function openLanes(atOnce: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next(); // the lane goes over to it
  };
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
