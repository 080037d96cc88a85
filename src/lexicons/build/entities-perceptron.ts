import {
  featuresAt,
  MOST_FEATURES,
  ROWS,
  type TaggerInput,
} from '../../stages/entities/features.ts';
import { best, type Tagger } from '../../stages/entities/tagger.ts';
import { MAY_FOLLOW, opens, TAGS } from '../../stages/entities/tags.ts';

/** A passage and the right tag of every token. */
export interface Lesson {
  readonly input: TaggerInput;
  readonly tags: Uint8Array;
}

const blindShare = 0.2; // of tokens shown without the word itself, so that the surroundings are learned

/** Averaged perceptron (Collins 2002) with the lazy average of Daumé; follows its own tags. Seeded, so repeatable. */
export function trainPerceptron(lessons: readonly Lesson[], epochs: number): Tagger {
  const weights = new Float32Array(ROWS * TAGS.length);
  const late = new Float64Array(weights.length);
  const tagger: Tagger = { weights, scale: 1, bias: 0 };
  const chance = chances(42);
  const order = lessons.map((_, index) => index);
  const pupil: Pupil = {
    tagger,
    weights,
    late,
    chance,
    rows: new Int32Array(MOST_FEATURES),
    step: 1,
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    for (const index of order) learn(pupil, lessons[index] as Lesson);
  }
  const { step } = pupil;
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = (weights[at] ?? 0) - (late[at] ?? 0) / step;
  return tagger;
}

interface Pupil {
  readonly tagger: Tagger;
  readonly weights: Float32Array;
  readonly late: Float64Array; // each change times the step it came at
  readonly chance: () => number;
  readonly rows: Int32Array;
  step: number;
}

function learn(pupil: Pupil, { input, tags }: Lesson): void {
  const { tagger, chance, rows } = pupil;
  let before = 0;
  let beforeThat = 0;
  for (let at = 0; at < tags.length; at += 1) {
    let tag = 0;
    if (opens(before) || input.facts[at]?.mayOpen === true) {
      const isBlind = chance() < blindShare;
      const count = featuresAt(input, at, { before, beforeThat, isBlind }, rows);
      tag = best(tagger, count, before, rows);
      const right = tags[at] ?? 0;
      if (tag !== right && MAY_FOLLOW[before * TAGS.length + right] === 1) {
        correct(pupil, count, right, tag);
        if (chance() < teachShare) tag = right;
      }
      pupil.step += 1;
    }
    beforeThat = before;
    before = tag;
  }
}

function correct(
  { weights, late, rows, step }: Pupil,
  count: number,
  right: number,
  wrong: number,
): void {
  const change = (at: number, by: number) => {
    weights[at] = (weights[at] ?? 0) + by;
    late[at] = (late[at] ?? 0) + by * step;
  };
  for (let feature = 0; feature < count; feature += 1) {
    const row = (rows[feature] ?? 0) * TAGS.length;
    change(row + right, 1);
    change(row + wrong, -1);
  }
}

const teachShare = 0.5; // how often a wrong tag is put right before going on

/** Marsaglia's xorshift32. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffle(items: number[], chance: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other] as number, items[at] as number];
  }
}
