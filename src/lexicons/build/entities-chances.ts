/** Numbers from 0 to 1 that look drawn and are the same each time: Marsaglia's xorshift32. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
