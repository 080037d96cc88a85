import { describe, expect, test } from 'vitest';
import { allowance, throttle } from '../../src/accounts/throttle.ts';

describe('too many tries', () => {
  test('wait twice as long each time, up to a bound, and never for ever', () => {
    let now = 0;
    const tries = throttle({ freely: 3, longestSeconds: 8, now: () => now });
    const isLet = () => {
      try {
        tries.attempt('k');
        return true;
      } catch {
        return false;
      }
    };
    const waits = Array.from({ length: 8 }, () => {
      const from = now;
      while (!isLet()) now += 1000;
      return (now - from) / 1000;
    });
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 8]);
    tries.forgive('k');
    expect(isLet()).toBe(true);
  });

  test('so many requests a minute, then none until the next', () => {
    let now = 0;
    const count = allowance({ perMinute: 2, now: () => now });
    count('a');
    count('a');
    expect(() => count('a')).toThrow(expect.objectContaining({ code: 'TOO_MANY_TRIES' }));
    count('b');
    now = 60_000;
    count('a');
  });
});
