import { expect, test } from 'vitest';
import { inBatches } from '../../src/store/batches.ts';

const counting = (maxItems: number, gatherMilliseconds: number) => {
  const sizes: number[] = [];
  const double = inBatches(
    async (items: readonly number[]) => {
      sizes.push(items.length);
      if (items.includes(13)) throw new Error('unlucky');
      return items.map((item) => item * 2);
    },
    maxItems,
    { gatherMilliseconds },
  );
  return { sizes, double };
};
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('calls that come within the time share a batch; a full one does not wait', async () => {
  const { sizes, double } = counting(3, 60_000);
  const first = double(1);
  await pause(5);
  expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6]);
  expect(sizes).toEqual([3]);
});

test('one that stays alone waits no longer than was said', async () => {
  const { sizes, double } = counting(50, 20);
  const started = performance.now();
  expect(await double(4)).toBe(8);
  expect(performance.now() - started).toBeGreaterThanOrEqual(15);
  expect(sizes).toEqual([1]);
});

test('a batch that fails is tried one by one, so that each call has its own failure', async () => {
  const { sizes, double } = counting(50, 0);
  const results = await Promise.allSettled([double(1), double(13), double(2)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(sizes).toEqual([3, 1, 1, 1]);
});
