import type { LanguageTag } from '../../article.ts';
import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import { combineVotes } from './combine.ts';
import { probabilitiesOf } from './model.ts';
import { type Passage, readPassage } from './passage.ts';

/** The language of one passage, and how sure that is. */
export interface Guess {
  readonly language: LanguageTag; // 'und' when nothing can be said
  readonly confidence: number; //    0..1
  readonly letters: number; //       how many the guess was made from
}

/** A guess about several passages, with the script they are in. */
export type Verdict = Guess & Pick<Passage, 'script'>;

/** The language of one passage: by its script where that settles it, by the model, by vote where it is unsure. */
export const identify = (text: string): Guess => settle(readPassage(text));

/** Judges a passage, and asks around where that leaves a doubt. */
export function settle(passage: Passage): Guess {
  const quick = judge(passage);
  return quick.confidence < sureEnough && passage.candidates.length > 1
    ? askAround(passage)
    : quick;
}

/** What script and model say of a passage, without asking the libraries. */
export function judge(passage: Passage): Guess {
  const { letters, candidates } = passage;
  if (letters < fewestLetters || candidates.length === 0) return undetermined(letters);
  if (candidates.length === 1)
    return { language: tagOf(candidates[0]), confidence: settled, letters };
  return best(passage, probabilitiesOf(passage.trace, candidates));
}

/** The same, with the votes of fastText, cld3 and franc: ten times the work, for passages that need it. */
function askAround(passage: Passage): Guess {
  return best(passage, combineVotes(passage, probabilitiesOf(passage.trace, passage.candidates)));
}

const sureEnough = 0.8; //  confidence from which the libraries changed no answer for the better on dev
const fewestLetters = 2;
const settled = 0.99; //    a script that one language is written in
const leastConfidence = 0.12; // below it even the best of sixty is no more than a guess

function best({ letters, candidates }: Passage, probabilities: Float64Array): Guess {
  let winner = 0;
  for (let place = 1; place < probabilities.length; place++)
    if ((probabilities[place] as number) > (probabilities[winner] as number)) winner = place;
  const confidence = probabilities[winner] as number;
  const language = tagOf(candidates[winner]);
  return confidence < leastConfidence || language === 'und'
    ? undetermined(letters)
    : { language, confidence, letters };
}

const undetermined = (letters: number): Guess => ({
  language: 'und' as LanguageTag,
  confidence: 0,
  letters,
});

const tagOf = (language: number | undefined): LanguageTag =>
  (LANGUAGES[language ?? LANGUAGES.length]?.tag ?? 'und') as LanguageTag;
