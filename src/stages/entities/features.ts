import { mix, rowOf } from './rows.ts';
import type { WordFacts } from './word-facts.ts';

/** A passage as the tagger sees it. */
export interface TaggerInput {
  readonly facts: readonly WordFacts[];
  readonly cues: Uint8Array; // by token: what the gazetteers say, see cues.ts
  readonly opening: Uint8Array; // by token: 1 where a sentence or quotation begins
  readonly language: number; // hash
}

export const MOST_FEATURES = 128; // a word's own rows (see word-facts.ts) and those of its place

const nothing: WordFacts = {
  word: 1,
  shape: 1,
  rows: new Int32Array(0),
  prefix: 1,
  suffix: 1,
  names: 0,
  roles: 0,
  common: 0,
  kind: 0,
  mayOpen: false,
};

/**
 * Writes the rows that speak of token `at` in its place and returns how many; `isBlind` without the word itself, so that
 * training learns from what is around. Templates after Ratinov and Roth (CoNLL 2009), over words, shapes, gazetteers and
 * the two tags before.
 */
export function placeRows(
  input: TaggerInput,
  at: number,
  { before, beforeThat, isBlind = false }: History,
  rows: Int32Array,
): number {
  const { facts, cues, opening, language } = input;
  const now = facts[at] ?? nothing;
  const left = facts[at - 1] ?? nothing;
  const lefter = facts[at - 2] ?? nothing;
  const right = facts[at + 1] ?? nothing;
  const righter = facts[at + 2] ?? nothing;
  const cue = cues[at] ?? 0;
  const opens = opening[at] ?? 0;
  const commonHere = mix(now.common + 1, now.shape);
  const kindHere = mix(now.kind + 1, now.shape);
  const kindRight = mix(right.kind + 1, right.shape);
  let count = 0;
  const add = (template: number, hash: number) => {
    rows[count] = rowOf(template, hash);
    count += 1;
  };
  if (!isBlind) {
    add(3, mix(left.word, now.word));
    add(4, mix(now.word, right.word));
  }
  add(5, left.word);
  add(6, right.word);
  add(7, lefter.word);
  add(8, righter.word);
  add(9, mix(left.word, right.word));
  add(11, left.shape);
  add(12, right.shape);
  add(13, mix(left.shape, now.shape));
  add(14, mix(now.shape, right.shape));
  add(15, mix(mix(left.shape, now.shape), right.shape));
  add(16, mix(now.shape, left.word));
  add(17, mix(now.shape, right.word));
  add(19, left.suffix);
  add(20, right.suffix);
  add(21, right.prefix);
  add(22, mix(lefter.word, left.word));
  add(23, mix(right.word, righter.word));
  add(24, mix(opens, now.shape));
  add(26, mix(mix(language, now.shape), opens));
  add(30, cue + 1);
  add(31, mix(cue + 1, now.shape));
  add(32, mix((cues[at - 1] ?? 0) + 1, cue + 1));
  add(33, mix(cue + 1, (cues[at + 1] ?? 0) + 1));
  add(34, mix(cue + 1, left.word));
  add(35, mix(cue + 1, right.word));
  add(37, mix(mix(left.names + 1, now.names + 1), mix(left.shape, now.shape)));
  add(38, mix(mix(now.names + 1, right.names + 1), mix(now.shape, right.shape)));
  add(39, mix(now.names + 1, cue + 1));
  for (let bits = left.roles; bits !== 0; bits &= bits - 1) add(41, bits & -bits);
  for (let bits = right.roles; bits !== 0; bits &= bits - 1) add(42, bits & -bits);
  add(43, mix(left.roles + 1, now.names + 1));
  add(50, before + 1);
  add(51, mix(before + 1, beforeThat + 7));
  add(52, mix(before + 1, now.word));
  add(53, mix(before + 1, now.shape));
  add(54, mix(before + 1, right.word));
  add(55, mix(before + 1, cue + 1));
  add(56, mix(before + 1, mix(now.names + 1, right.shape)));
  add(57, mix(before + 1, commonHere));
  add(61, mix(commonHere, mix(now.names + 1, opens)));
  add(62, mix(mix(left.common + 1, left.shape), commonHere));
  add(63, mix(commonHere, mix(right.common + 1, right.shape)));
  add(64, mix(mix(now.common + 1, cue + 1), now.shape));
  add(70, mix(now.kind + 1, mix(now.shape, opens)));
  add(71, mix(mix(left.kind + 1, left.shape), kindHere));
  add(72, mix(kindRight, kindHere));
  add(73, mix(now.kind + 1, cue + 1));
  add(74, mix(before + 1, kindHere));
  add(75, mix(before + 1, kindRight));
  add(76, mix(now.kind + 1, left.word));
  return count;
}

interface History {
  readonly before: number; //     tag of the token before
  readonly beforeThat: number;
  readonly isBlind?: boolean;
}
