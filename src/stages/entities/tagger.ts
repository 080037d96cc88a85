import { featuresAt, MOST_FEATURES, type TaggerInput } from './features.ts';
import { MAY_FOLLOW, opens, type SpanType, TAGS, typeOf } from './tags.ts';

/** Weights of an averaged perceptron (Collins, EMNLP 2002): a row a hashed feature, a column a tag. */
export interface Tagger {
  readonly weights: Float32Array | Int8Array;
  readonly scale: number; // of one unit of weight
  readonly bias: number; //  in units of weight, against naming nothing: lets more names through
}

/** Tokens that the tagger takes for a name, and by how much it prefers that to nothing or another kind. */
export interface TaggedSpan {
  readonly from: number; // token
  readonly to: number; //   past the last one
  readonly type: SpanType;
  readonly margin: number; // least over the tokens
}

/**
 * Reads a passage from left to right, each token by what is around it and the two tags before. A name begins with a
 * word that is not in lower case; other words are looked at only while a name is open.
 */
export function tagSpans(tagger: Tagger, input: TaggerInput): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let before = 0;
  let beforeThat = 0;
  let from = 0;
  let margin = Number.POSITIVE_INFINITY;
  for (let at = 0; at < input.facts.length; at += 1) {
    const isOpen = opens(before);
    let tag = 0;
    if (isOpen || input.facts[at]?.mayOpen === true) {
      const count = featuresAt(input, at, { before, beforeThat }, rows);
      tag = best(tagger, count, before);
    }
    if (tag !== 0) {
      if (!isOpen) {
        from = at;
        margin = Number.POSITIVE_INFINITY;
      }
      margin = Math.min(margin, lead(tag, before) * tagger.scale);
      if (!opens(tag)) spans.push({ from, to: at + 1, type: typeOf(tag), margin });
    }
    beforeThat = before;
    before = tag;
  }
  return spans;
}

const rows = new Int32Array(MOST_FEATURES);
const scores = new Float64Array(TAGS.length);

/** The best tag that may follow; leaves the sums in `scores`. */
export function best(
  { weights, bias }: Tagger,
  count: number,
  before: number,
  given: Int32Array = rows,
): number {
  scores.fill(0);
  scores[0] = -bias;
  for (let index = 0; index < count; index += 1) {
    const row = (given[index] ?? 0) * TAGS.length;
    for (let tag = 0; tag < TAGS.length; tag += 1)
      scores[tag] = (scores[tag] ?? 0) + (weights[row + tag] ?? 0);
  }
  let found = -1;
  for (let tag = 0; tag < TAGS.length; tag += 1)
    if (
      MAY_FOLLOW[before * TAGS.length + tag] === 1 &&
      (found < 0 || (scores[tag] ?? 0) > (scores[found] ?? 0))
    )
      found = tag;
  return found;
}

/** How far the tag is ahead of the best of another kind that may stand there. */
function lead(tag: number, before: number): number {
  let rival = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < TAGS.length; other += 1) {
    if (MAY_FOLLOW[before * TAGS.length + other] !== 1) continue;
    if (other !== 0 && typeOf(other) === typeOf(tag)) continue;
    rival = Math.max(rival, scores[other] ?? 0);
  }
  return rival === Number.NEGATIVE_INFINITY ? 1e6 : (scores[tag] ?? 0) - rival;
}
