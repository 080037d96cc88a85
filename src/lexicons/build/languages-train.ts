import { GRAM_ROWS, hashGrams, MOST_GRAMS } from '../../text/language/grams.ts';
import type { Script } from '../../text/scripts.ts';

/** One class to tell apart: its training texts by source, lower-cased. */
export interface TrainingClass {
  readonly script: Script; // classes compete only with those of their script
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly weight: number; // how often it is drawn, against 1 for the others
}

export interface TrainingPlan {
  readonly dimensions: number;
  readonly steps: number; //        texts shown in all
  readonly shares: Readonly<Record<string, number>>; // how often a source is drawn
}

/** A table of rows and output weights, both `dimensions` wide, row by row. */
export interface TrainedModel {
  readonly rows: Float32Array;
  readonly weights: Float32Array;
}

/**
 * fastText's linear classifier (Joulin et al. 2017) with AdaGrad steps (Duchi et al. 2011), one step size a
 * row. Half of the texts are cut to a few words, so that headlines are learned; some grams are dropped, so
 * that no single one decides. Deterministic.
 */
export function train(classes: readonly TrainingClass[], plan: TrainingPlan): TrainedModel {
  const chance = chances(12_345);
  const { dimensions, steps } = plan;
  const rows = Float32Array.from(
    { length: GRAM_ROWS * dimensions },
    () => (chance() - 0.5) / dimensions,
  );
  const weights = Float32Array.from(
    { length: classes.length * dimensions },
    () => (chance() - 0.5) / 5,
  );
  const model = { rows, weights };
  const learner = learnerOf(model, dimensions);
  const rivals = classes.map(({ script }) =>
    classes.flatMap((other, index) => (other.script === script ? [index] : [])),
  );
  const lots = classes.flatMap(({ weight, texts }, index) =>
    (rivals[index] as number[]).length > 1 && Object.keys(texts).length > 0
      ? Array.from({ length: weight }, () => index)
      : [],
  );
  const grams = new Int32Array(MOST_GRAMS);
  for (let step = 0; step < steps; step++) {
    const answer = draw(lots, chance);
    const text = cut(drawText(classes[answer] as TrainingClass, plan.shares, chance), chance);
    const count = thin(grams, hashGrams(text, grams), chance);
    if (count > 0)
      learner(
        { grams, count, answer, rivals: rivals[answer] as number[] },
        firstStep * (1 - step / steps),
      );
  }
  return model;
}

const firstStep = 0.3; // AdaGrad's step size, falling to 0 in a line
const dropped = 0.2; //   share of grams left out of each text
const cutShare = 0.5; //  of the texts are cut to a headline's length

interface Example {
  readonly grams: Int32Array;
  readonly count: number;
  readonly answer: number;
  readonly rivals: readonly number[];
}

/** One gradient step on one example. */
function learnerOf({ rows, weights }: TrainedModel, dimensions: number) {
  const rowSquares = new Float32Array(GRAM_ROWS);
  const weightSquares = new Float32Array(weights.length).fill(1e-3);
  const mean = new Float32Array(dimensions);
  const gradient = new Float32Array(dimensions);
  return ({ grams, count, answer, rivals }: Example, step: number): void => {
    meanOf(rows, { grams, count }, mean);
    const chances = softmax(rivals.map((rival) => dot(weights, rival * dimensions, mean)));
    gradient.fill(0);
    rivals.forEach((rival, place) => {
      const error = (rival === answer ? 1 : 0) - (chances[place] as number);
      if (Math.abs(error) < 1e-4) return;
      const from = rival * dimensions;
      for (let at = 0; at < dimensions; at++) {
        gradient[at] = (gradient[at] as number) + error * (weights[from + at] as number);
        const slope = error * (mean[at] as number);
        const squares = (weightSquares[from + at] as number) + slope * slope;
        weightSquares[from + at] = squares;
        weights[from + at] = (weights[from + at] as number) + (step * slope) / Math.sqrt(squares);
      }
    });
    let energy = 0;
    for (let at = 0; at < dimensions; at++) {
      gradient[at] = (gradient[at] as number) / count;
      energy += (gradient[at] as number) ** 2 / dimensions;
    }
    if (energy < 1e-14) return;
    for (let gram = 0; gram < count; gram++) {
      const row = grams[gram] as number;
      const squares = (rowSquares[row] as number) + energy;
      rowSquares[row] = squares;
      const scale = step / Math.sqrt(squares + 1e-8);
      for (let at = 0; at < dimensions; at++)
        rows[row * dimensions + at] =
          (rows[row * dimensions + at] as number) + scale * (gradient[at] as number);
    }
  };
}

function meanOf(
  rows: Float32Array,
  { grams, count }: Pick<Example, 'grams' | 'count'>,
  mean: Float32Array,
): void {
  const dimensions = mean.length;
  mean.fill(0);
  for (let gram = 0; gram < count; gram++) {
    const from = (grams[gram] as number) * dimensions;
    for (let at = 0; at < dimensions; at++)
      mean[at] = (mean[at] as number) + (rows[from + at] as number) / count;
  }
}

function dot(weights: Float32Array, from: number, vector: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++)
    sum += (weights[from + at] as number) * (vector[at] as number);
  return sum;
}

function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function drawText(
  { texts }: TrainingClass,
  shares: Readonly<Record<string, number>>,
  chance: () => number,
): string {
  const sources = Object.keys(texts);
  const total = sources.reduce((sum, source) => sum + (shares[source] ?? 0), 0);
  let left = chance() * total;
  const source = sources.find((name) => {
    left -= shares[name] ?? 0;
    return left <= 0;
  });
  return draw(texts[source ?? (sources[0] as string)] as readonly string[], chance);
}

/** A stretch of 3 to 9 words, or of 12 to 41 characters where words are not spaced. */
function cut(text: string, chance: () => number): string {
  if (chance() >= cutShare) return text;
  const words = text.split(' ');
  const whole = (most: number): number => Math.floor(chance() * Math.max(1, most));
  if (words.length > 4) {
    const length = 3 + whole(7);
    const from = whole(words.length - length);
    return words.slice(from, from + length).join(' ');
  }
  if (text.length <= 60 || words.length === 4) return text;
  const from = whole(text.length - 20);
  return text.slice(from, from + 12 + whole(30));
}

function thin(grams: Int32Array, count: number, chance: () => number): number {
  let kept = 0;
  for (let gram = 0; gram < count; gram++)
    if (chance() >= dropped) grams[kept++] = grams[gram] as number;
  return count < 3 ? 0 : kept;
}

const draw = <T>(items: readonly T[], chance: () => number): T =>
  items[Math.floor(chance() * items.length)] as T;

/** Numbers in [0, 1) that come in the same order every time (a linear congruential generator). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
