/** 32-bit FNV-1a with a final mix, so that `hash % n` samples evenly. Equal text, equal hash. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

/** Hash of a run of hashes, order kept. */
export function combinedHash(hashes: readonly number[], from: number, to: number): number {
  let hash = 0;
  for (let index = from; index < to; index += 1) {
    hash = Math.imul(hash, 0x01000193) ^ (hashes[index] ?? 0);
  }
  return mixed(hash);
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 15);
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}
