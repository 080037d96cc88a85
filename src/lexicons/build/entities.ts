import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Tagger } from '../../stages/entities/tagger.ts';
import { annotatedTexts } from './entities-annotated.ts';
import { type GoldText, goldTexts, lessonsOf } from './entities-lessons.ts';
import { buildNames } from './entities-names.ts';
import { trainPerceptron } from './entities-perceptron.ts';
import { renamedTexts } from './entities-renamed.ts';
import { buildRussian } from './entities-russian.ts';
import { buildCommonWords } from './entities-words.ts';

/** The sets whose licence lets weights be shipped: see lexicons/taggers/NOTICE.md. */
export const TRAINING_SETS = [
  'uner-ewt.en',
  'uner-pud.en',
  'uner-pud.de',
  'uner-pud.pt',
  'uner-pud.ru',
  'uner-bosque.pt',
  'germeval.de',
  'facterueval.ru',
  'trwiki.tr',
  'europeana.fr',
] as const;
export const EPOCHS = 5; // more bring nothing on the half that is held back
export const TAGGER_BIAS = 10; // units of weight: best mean F1 of halves held back
const folder = join(import.meta.dirname, '..', 'taggers');

/** The sets, the sentences that we annotated, and the German ones again under other names (their ids are the same). */
export function trainingTexts(gold: string): readonly GoldText[] {
  const texts = [
    ...TRAINING_SETS.flatMap((set) => goldTexts(join(gold, `${set}.jsonl.gz`))),
    ...annotatedTexts(gold),
  ];
  return [...texts, ...renamedTexts(texts.filter(({ lang }) => lang === 'de'))];
}

/** Trains the tagger on every set in `gold` and writes its weights as bytes, one scale for all. */
function buildTagger(gold: string): void {
  const tagger = trainPerceptron(trainingTexts(gold).flatMap(lessonsOf), EPOCHS);
  const { bytes, scale } = quantised(tagger);
  writeFileSync(join(folder, 'cased.bin.gz'), gzipSync(bytes, { level: 9 }));
  const about = {
    what: 'Weights of stages/entities/tagger.ts in cased.bin.gz: rows of 13 bytes',
    licence: 'CC BY-SA 4.0, see NOTICE.md',
    date: '2026-11-22',
    rebuilt: 'npx tsx src/lexicons/build/entities.ts GOLD',
    scale,
    bias: TAGGER_BIAS / scale,
  };
  writeFileSync(join(folder, 'cased.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}

const share = 0.9999; // of the weights fit in a byte; the rest are cut off

export function quantised({ weights }: Pick<Tagger, 'weights'>): {
  readonly bytes: Int8Array;
  readonly scale: number; // of one unit of a byte
} {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const scale = (sizes[Math.floor(sizes.length * share)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { bytes, scale };
}

const [gold] = process.argv.slice(2);
if (gold !== undefined && process.argv[1]?.endsWith('entities.ts')) {
  buildNames();
  buildCommonWords();
  buildRussian();
  buildTagger(gold);
}
