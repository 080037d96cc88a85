import { remember } from '../../text/remember.ts';
import { stemOf } from '../../text/stems.ts';
import { wordRunsOf } from '../../text/word-runs.ts';
import { foldedWords } from '../../text/words.ts';

/** The stems of a text in order, each with the place of its word. Arrays side by side: a text has thousands. */
export interface PlacedStems {
  readonly stems: readonly string[];
  readonly starts: readonly number[]; // UTF-16
  readonly ends: readonly number[];
}

/** Words by their stems; scripts without spaces give one a character pair, as the keywords do. */
export function stemsIn(text: string, language: string): PlacedStems {
  const stems: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const stemsOfRun = stemsOfRuns(language);
  const runs = wordRunsOf(text, language);
  for (let at = 0; at < runs.texts.length; at += 1) {
    const start = runs.starts[at] ?? 0;
    const run = runs.texts[at] ?? '';
    const found = stemsOfRun(run);
    if (typeof found === 'string') {
      stems.push(found);
      starts.push(start);
      ends.push(start + run.length);
    } else
      for (const { stem, from, to } of found) {
        stems.push(stem);
        starts.push(start + from);
        ends.push(start + to);
      }
  }
  return { stems, starts, ends };
}

interface StemInRun {
  readonly stem: string;
  readonly from: number; // in the run
  readonly to: number;
}

/** Most runs are one word, which is kept as its stem alone: three times as many fit into the same memory. */
type StemsOfRun = string | readonly StemInRun[];

/** News repeats its words: what a run gives is remembered, a language each. */
function stemsOfRuns(language: string): (run: string) => StemsOfRun {
  let known = remembered.get(language);
  if (known === undefined) {
    known = remember((run) => packed(run, readRun(run, language)), mostRuns);
    remembered.set(language, known);
  }
  return known;
}
const remembered = new Map<string, (run: string) => StemsOfRun>();
const mostRuns = 20_000; // a language

const packed = (run: string, stems: readonly StemInRun[]): StemsOfRun => {
  const [only] = stems;
  const isWhole = stems.length === 1 && only?.from === 0 && only.to === run.length;
  return isWhole ? only.stem : stems;
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:\u200c[\p{L}\p{M}]+)*/gu;

function readRun(run: string, language: string): readonly StemInRun[] {
  return [...run.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const folded = foldedWords(word);
    return folded.map((one, place): StemInRun => {
      const end = index + word.length;
      const from = folded.length > 1 ? index + place : index;
      const to = folded.length > 1 ? Math.min(from + 2, end) : end;
      return { stem: stemOf(one, language), from, to };
    });
  });
}
