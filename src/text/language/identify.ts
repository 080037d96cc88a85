import type { LanguageTag } from '../../article.ts';
import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import { countScripts, type Script } from '../scripts.ts';
import { cleanPassage } from './clean.ts';
import { askCld3, askFastText, askFranc, type Vote } from './libraries.ts';

/** The language of one passage, and how sure that is. */
export interface Guess {
  readonly language: LanguageTag; // 'und' when nothing can be said
  readonly confidence: number; //    0..1
  readonly letters: number; //       how many the guess was made from
}

/** The language of one passage: by its script where that settles it, otherwise by vote. */
export function identify(text: string): Guess {
  const passage = cleanPassage(text);
  const counts = countScripts(passage);
  const { letters } = counts;
  const script = counts.main;
  if (script === undefined || letters < fewestLetters)
    return { language: 'und' as LanguageTag, confidence: 0, letters };
  const only = onlyLanguageOf(script);
  if (only !== undefined) return { language: only, confidence: settled, letters };
  const votes = [askFastText, askCld3, askFranc].map((ask) => ask(passage, script));
  return { ...winnerOf(votes), letters };
}

const fewestLetters = 2;
const settled = 0.99; // a script that one language is written in

function winnerOf(votes: readonly Vote[]): Omit<Guess, 'letters'> {
  const sums = new Map<number, number>();
  for (const vote of votes)
    for (const [language, score] of vote)
      sums.set(language, (sums.get(language) ?? 0) + score / votes.length);
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  const tag = best && LANGUAGES[best[0]]?.tag;
  return best === undefined || tag === undefined
    ? { language: 'und' as LanguageTag, confidence: 0 }
    : { language: tag as LanguageTag, confidence: best[1] };
}

function onlyLanguageOf(script: Script): LanguageTag | undefined {
  const written = LANGUAGES.filter((language) => language.script === script);
  return written.length === 1 ? (written[0]?.tag as LanguageTag) : undefined;
}
