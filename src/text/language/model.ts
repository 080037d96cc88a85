import { LANGUAGES, RARITY } from '../../lexicons/languages/languages.ts';
import { lexiconBytes, lexiconJson } from '../../lexicons/load.ts';
import { GRAM_ROWS, hashGrams, MOST_GRAMS } from './grams.ts';

/** What the model keeps of a text: the sum of its grams' rows. Sums of passages add up. */
export interface Trace {
  readonly sum: Int32Array; // one number a dimension
  readonly grams: number;
}

/**
 * Reads a lower-case text into its trace; at most MOST_GRAMS grams are looked at. Four bytes of a row are
 * added at once, two by two in 16-bit lanes: they are 0..62, so a lane holds a thousand of them. Word by word, so that the sums
 * stay in registers.
 */
export function traceOf(text: string): Trace {
  const grams = hashGrams(text, gramRows);
  const sum = new Int32Array(DIMENSIONS);
  for (let from = 0; from < grams; from += lanesHold) {
    const to = Math.min(grams, from + lanesHold);
    for (let word = 0; word < WORDS; word++) {
      let even = 0;
      let odd = 0;
      for (let gram = from; gram < to; gram++) {
        const bytes = TABLE[(gramRows[gram] as number) * WORDS + word] as number;
        even = (even + (bytes & evenBytes)) | 0;
        odd = (odd + ((bytes >>> 8) & evenBytes)) | 0;
      }
      const bias = BIAS * (to - from);
      add(sum, 4 * word, (even & 0xffff) - bias);
      add(sum, 4 * word + 1, (odd & 0xffff) - bias);
      add(sum, 4 * word + 2, (even >>> 16) - bias);
      add(sum, 4 * word + 3, (odd >>> 16) - bias);
    }
  }
  return { sum, grams };
}

function add(sum: Int32Array, place: number, more: number): void {
  sum[place] = (sum[place] as number) + more;
}

/** The trace of several passages together. */
export function joinTraces(traces: readonly Trace[]): Trace {
  const sum = new Int32Array(DIMENSIONS);
  let grams = 0;
  for (const trace of traces) {
    grams += trace.grams;
    for (let place = 0; place < DIMENSIONS; place++)
      sum[place] = (sum[place] as number) + (trace.sum[place] as number);
  }
  return { sum, grams };
}

/**
 * The probability of each candidate (index in LANGUAGES), in their order: a linear softmax over the mean of
 * the grams' rows (Joulin et al. 2017, "Bag of Tricks for Efficient Text Classification").
 */
export function probabilitiesOf(
  { sum, grams }: Trace,
  candidates: readonly number[],
): Float64Array {
  const scores = new Float64Array(candidates.length);
  let best = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < candidates.length; place++) {
    const from = (candidates[place] as number) * DIMENSIONS;
    let score = 0;
    for (let at = 0; at < DIMENSIONS; at++)
      score += (WEIGHTS[from + at] as number) * (sum[at] as number);
    scores[place] = score / Math.max(1, grams);
    best = Math.max(best, scores[place] as number);
  }
  let total = 0;
  for (let place = 0; place < scores.length; place++) {
    const prior = PRIORS[candidates[place] as number] ?? 1;
    scores[place] = prior * Math.exp((scores[place] as number) - best);
    total += scores[place] as number;
  }
  for (let place = 0; place < scores.length; place++)
    scores[place] = (scores[place] as number) / total;
  return scores;
}

/** The trained table, one byte a number, and the output weights; see src/lexicons/languages/NOTICE.md. */
const { dimensions: DIMENSIONS, weights } = lexiconJson<{
  readonly dimensions: number;
  readonly weights: readonly number[]; // language by language, in the order of LANGUAGES
}>('languages/model.json');
const PRIORS = LANGUAGES.map(({ tag }) => RARITY[tag] ?? 1);
const WEIGHTS = Float32Array.from(weights);
const TABLE = readTable(lexiconBytes('languages/grams.bin.gz'));
const WORDS = DIMENSIONS / 4; // 32-bit words a row
const BIAS = 31; //             bytes are stored as 0..62 for -31..31
const evenBytes = 0x00ff00ff;
const lanesHold = 1_000; //     62,000 < 2 ** 16

const gramRows = new Int32Array(MOST_GRAMS); // scratch, filled and read within one call

function readTable(bytes: Buffer): Int32Array {
  if (bytes.length !== GRAM_ROWS * DIMENSIONS)
    throw new Error(`languages/grams.bin.gz holds ${bytes.length} bytes, not ${GRAM_ROWS} rows`);
  return new Int32Array(new Uint8Array(bytes).buffer);
}
