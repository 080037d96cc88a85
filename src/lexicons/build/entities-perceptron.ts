import { MOST_FEATURES, placeRows, type TaggerInput } from '../../stages/entities/features.ts';
import { ROWS } from '../../stages/entities/rows.ts';
import { best, type Tagger } from '../../stages/entities/tagger.ts';
import { MAY_FOLLOW, opens, TAGS } from '../../stages/entities/tags.ts';
import { NAMING_ROWS } from '../../stages/entities/word-facts.ts';
import { chances } from './entities-chances.ts';

/** A passage and the right tag of every token. */
export interface Lesson {
  readonly input: TaggerInput;
  readonly tags: Uint8Array;
}

const seeds = [42, 1042, 2042]; // the mean of three orders is worth a point of F1 over one
const blindShare = 0.2; // of tokens shown without the word itself, so that the surroundings are learned

/** Mean of averaged perceptrons that see the lessons in different orders. Seeded, so repeatable. */
export function trainPerceptron(lessons: readonly Lesson[], epochs: number): Tagger {
  const mean = new Float32Array(ROWS * TAGS.length);
  for (const seed of seeds) {
    const weights = trainOnce(lessons, epochs, seed);
    for (let at = 0; at < mean.length; at += 1)
      mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / seeds.length;
  }
  return { weights: mean, scale: 1, bias: 0, sums: new WeakMap() };
}

/** Averaged perceptron (Collins 2002) with the lazy average of Daumé; follows its own tags. */
function trainOnce(lessons: readonly Lesson[], epochs: number, seed: number): Float32Array {
  const weights = new Float32Array(ROWS * TAGS.length);
  const late = new Float64Array(weights.length);
  const chance = chances(seed);
  const order = lessons.map((_, index) => index);
  const pupil: Pupil = { weights, late, chance, rows: new Int32Array(MOST_FEATURES), step: 1 };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    for (const index of order) learn(pupil, lessons[index] as Lesson);
  }
  const { step } = pupil;
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = (weights[at] ?? 0) - (late[at] ?? 0) / step;
  return weights;
}

interface Pupil {
  readonly weights: Float32Array;
  readonly late: Float64Array; // each change times the step it came at
  readonly chance: () => number;
  readonly rows: Int32Array;
  step: number;
}

const own = new Float32Array(TAGS.length); // zeros: a word's own rows stand among the others here

function learn(pupil: Pupil, { input, tags }: Lesson): void {
  const { weights, chance, rows } = pupil;
  let before = 0;
  let beforeThat = 0;
  for (let at = 0; at < tags.length; at += 1) {
    let tag = 0;
    const facts = input.facts[at];
    if (facts !== undefined && (opens(before) || facts.mayOpen)) {
      const isBlind = chance() < blindShare;
      const ownRows = isBlind ? facts.rows.subarray(NAMING_ROWS) : facts.rows;
      const placed = placeRows(input, at, { before, beforeThat, isBlind }, rows);
      rows.set(ownRows, placed);
      const count = placed + ownRows.length;
      tag = best({ weights, bias: 0 }, before, { rows, count, own });
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

function shuffle(items: number[], chance: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other] as number, items[at] as number];
  }
}
