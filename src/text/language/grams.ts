import { isLetterAt, scriptAt } from '../scripts.ts';

/** Rows of the model's table: character runs are hashed into so many. */
export const GRAM_ROWS = 1 << 18;

/** Most grams one passage gives: about 500 letters, past which the answer does not change. */
export const MOST_GRAMS = 2_600;

/**
 * Hashes a lower-case text into rows: every run of 1 to 4 letters inside a word and its borders, and the
 * word itself. Chinese, which has no borders, gives single characters and pairs. Returns how many it wrote.
 */
export function hashGrams(text: string, rows: Int32Array): number {
  let written = 0;
  let at = 0;
  while (at < text.length && written < rows.length) {
    const start = at;
    while (at < text.length && isOfWord(text, at)) at++;
    if (at > start)
      written = hashWord(text, { start, end: Math.min(at, start + longestWord) }, rows, written);
    else at++;
  }
  return written;
}

const longestWord = 40; // units; what is longer is no word
const longestGram = 4;
const BORDER = 0x5f;
const FNV_OFFSET = 0x811c9dc5; // FNV-1a, 32 bits
const FNV_PRIME = 0x01000193;

function hashWord(
  text: string,
  { start, end }: { start: number; end: number },
  rows: Int32Array,
  from: number,
): number {
  const han = scriptAt(text, start) === 'Hani';
  const first = han ? start : start - 1;
  const last = han ? end : end + 1;
  const longest = han ? 2 : longestGram;
  let written = from;
  for (let head = first; head < last && written < rows.length; head++) {
    let hash = FNV_OFFSET;
    for (let size = 1; size <= longest && head + size <= last && written < rows.length; size++) {
      const place = head + size - 1;
      const unit = place < start || place >= end ? BORDER : text.charCodeAt(place);
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      if (size > 1 || (head >= start && head < end)) rows[written++] = rowOf(hash);
    }
  }
  if (!han && end - start > longestGram - 2 && written < rows.length)
    rows[written++] = rowOf(hashWhole(text, start, end));
  return written;
}

function hashWhole(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET ^ BORDER;
  for (let place = start; place < end; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), FNV_PRIME);
  return hash;
}

const rowOf = (hash: number): number => (hash ^ (hash >>> 15)) & (GRAM_ROWS - 1);

/** Letters of any script, the marks between them, and the apostrophes of Hausa, Uzbek and Ukrainian. */
const isOfWord = (text: string, at: number): boolean =>
  isLetterAt(text, at) || WORD_SIGNS.has(text.charCodeAt(at));

const WORD_SIGNS = new Set([0x2019, 0x27, 0x2bb, 0x2bc, 0x200c, 0x300, 0x301, 0x307, 0x323, 0x331]);
