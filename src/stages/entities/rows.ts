/** Rows of the tagger's weights; a feature is hashed to one. */
export const ROWS = 1 << 18;
const mask = ROWS - 1;

/** The row of a feature: which template, and the hash of what it reads. */
export const rowOf = (template: number, hash: number): number => mix(hash, template) & mask;

/** Two hashes to one (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
