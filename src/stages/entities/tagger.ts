import { MOST_FEATURES, placeRows, type TaggerInput } from './features.ts';
import { opens, type SpanType, TAGS, typeOf } from './tags.ts';
import type { WordFacts } from './word-facts.ts';

/** Weights of an averaged perceptron (Collins, EMNLP 2002): a row a hashed feature, a column a tag. */
export interface Tagger {
  readonly weights: Float32Array | Int8Array;
  readonly scale: number; // of one unit of weight
  readonly bias: number; //  in units of weight, against naming nothing: lets more names through
  readonly sums: WeakMap<WordFacts, Float32Array>; // over a word's own rows, by tag, once asked for
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
    const facts = input.facts[at];
    const isOpen = opens(before);
    let tag = 0;
    if (facts !== undefined && (isOpen || facts.mayOpen)) {
      const count = placeRows(input, at, { before, beforeThat }, rows);
      tag = best(tagger, before, { rows, count, own: sumsOf(tagger, facts) });
    }
    if (tag !== 0) {
      if (!isOpen) {
        from = at;
        margin = lead(tag) * tagger.scale;
      }
      if (!opens(tag)) spans.push({ from, to: at + 1, type: typeOf(tag), margin });
    }
    beforeThat = before;
    before = tag;
  }
  return spans;
}

const rows = new Int32Array(MOST_FEATURES);
const scores = new Float64Array(TAGS.length);
const columns = TAGS.length;

function sumsOf({ weights, sums }: Tagger, facts: WordFacts): Float32Array {
  const known = sums.get(facts);
  if (known !== undefined) return known;
  const made = new Float32Array(columns);
  for (const row of facts.rows)
    for (let tag = 0; tag < columns; tag += 1)
      made[tag] = (made[tag] as number) + (weights[row * columns + tag] as number);
  sums.set(facts, made);
  return made;
}

/** What speaks of a token: the first `count` rows, and sums by tag to begin with. */
interface Signs {
  readonly rows: Int32Array;
  readonly count: number;
  readonly own: Float32Array;
}

/** The best tag that may follow: while a name is open, inside or last of its type; else all others. */
export function best(
  tagger: Pick<Tagger, 'weights' | 'bias'>,
  before: number,
  signs: Signs,
): number {
  return opens(before) ? bestInside(tagger, before, signs) : bestOutside(tagger, signs);
}

function bestInside(
  { weights }: Pick<Tagger, 'weights'>,
  before: number,
  { rows, count, own }: Signs,
): number {
  const inside = before - ((before - 1) % 4) + 1;
  let carriesOn = own[inside] as number;
  let ends = own[inside + 1] as number;
  for (let index = 0; index < count; index += 1) {
    const at = (rows[index] as number) * columns + inside;
    carriesOn += weights[at] as number;
    ends += weights[at + 1] as number;
  }
  return carriesOn >= ends ? inside : inside + 1;
}

/** Leaves the sums in `scores`. Written out, because this is where tagging spends its time. */
function bestOutside(
  { weights, bias }: Pick<Tagger, 'weights' | 'bias'>,
  { rows, count, own }: Signs,
): number {
  let nothing = (own[0] as number) - bias;
  let personBegins = own[1] as number;
  let person = own[4] as number;
  let organisationBegins = own[5] as number;
  let organisation = own[8] as number;
  let placeBegins = own[9] as number;
  let place = own[12] as number;
  for (let index = 0; index < count; index += 1) {
    const at = (rows[index] as number) * columns;
    nothing += weights[at] as number;
    personBegins += weights[at + 1] as number;
    person += weights[at + 4] as number;
    organisationBegins += weights[at + 5] as number;
    organisation += weights[at + 8] as number;
    placeBegins += weights[at + 9] as number;
    place += weights[at + 12] as number;
  }
  scores[0] = nothing;
  scores[1] = personBegins;
  scores[4] = person;
  scores[5] = organisationBegins;
  scores[8] = organisation;
  scores[9] = placeBegins;
  scores[12] = place;
  let found = 0;
  for (const tag of beginnings)
    if ((scores[tag] as number) > (scores[found] as number)) found = tag;
  return found;
}
const beginnings = [1, 4, 5, 8, 9, 12]; // of a name, or a whole one: see TAGS

/** How far a tag that opens a name is ahead of naming nothing and of the other types. */
function lead(tag: number): number {
  let rival = scores[0] as number;
  for (const other of beginnings)
    if (typeOf(other) !== typeOf(tag)) rival = Math.max(rival, scores[other] as number);
  return (scores[tag] as number) - rival;
}
