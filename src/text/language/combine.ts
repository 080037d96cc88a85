import { askCld3, askFastText, askFranc } from './libraries.ts';
import type { Passage } from './passage.ts';

/**
 * The model's probabilities after hearing the libraries: a log-linear combination. The weights were fitted
 * on development items that the model had not seen; the libraries turn only what the model is unsure of.
 */
export function combineVotes(passage: Passage, own: Float64Array): Float64Array {
  const { script, candidates } = passage;
  const text = passage.text.slice(0, adviserUnits);
  if (script === undefined) return own;
  const votes = ADVISERS.map(({ ask, weight, unsaid }) => ({
    vote: ask(text, script),
    weight,
    unsaid,
  }));
  const scores = candidates.map((language, place) =>
    votes.reduce(
      (score, { vote, weight, unsaid }) =>
        score + weight * Math.log((vote.get(language) ?? 0) + unsaid),
      Math.log((own[place] as number) + ownUnsaid),
    ),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((all, power) => all + power, 0);
  return Float64Array.from(powers, (power) => power / total);
}

const adviserUnits = 240; // UTF-16: all of a headline, two sentences of a text
const ownUnsaid = 1e-4; // probability that stands for none, so that no logarithm is infinite
const ADVISERS = [
  { ask: askFastText, weight: 0.2, unsaid: 1e-3 },
  { ask: askCld3, weight: 0.1, unsaid: 1e-2 },
  { ask: askFranc, weight: 0.2, unsaid: 2e-2 },
];
