import type { NonEmpty } from '../../article.ts';
import { LANGUAGES } from '../../lexicons/languages/languages.ts';
import { countScripts, type Script, type ScriptCounts } from '../scripts.ts';
import { cleanPassage, SAMPLE_UNITS } from './clean.ts';
import { joinTraces, type Trace, traceOf } from './model.ts';

/** One passage as the detectors see it. */
export interface Passage {
  readonly text: string; //  cleaned, in one script unless that is Latin, lower case where it shouts
  readonly letters: number; // of the sample that was looked at
  readonly script: Script | undefined;
  readonly candidates: readonly number[]; // indices in LANGUAGES of those written in this script
  readonly trace: Trace;
}

/** Cleans a passage, settles its script and lets the model read it, where the script leaves a choice. */
export function readPassage(raw: string): Passage {
  const cleaned = cleanPassage(raw);
  const counts = countScripts(cleaned);
  const script = scriptOf(counts);
  const candidates = script === undefined ? [] : (candidatesOf.get(script) ?? []);
  const text =
    script === 'Latn' || counts.of('Latn') === 0 ? cleaned : cleaned.replace(LATIN_RUNS, ' ');
  const lower = lowerCased(text);
  return {
    text: isShouted(text, lower, counts.letters) ? lower : text,
    letters: counts.letters,
    script,
    candidates,
    trace: candidates.length > 1 ? traceOf(lower) : NO_TRACE,
  };
}

const NO_TRACE: Trace = traceOf('');
const LATIN_RUNS = /\p{Script=Latin}+/gu;

const denseWeight = 3; //   a character of Chinese, Japanese or Korean says what three letters say
const otherShare = 0.3; //   of the letters: from there on Latin names do not outvote another script
const otherLetters = 6; //   and at least so many letters
const kanaShare = 0.05; //   kana among Chinese characters that make a text Japanese

function scriptOf(counts: ScriptCounts): Script | undefined {
  const { letters, of, main } = counts;
  if (main === 'Hani' || main === 'Kana')
    return of('Kana') > kanaShare * of('Hani') && of('Kana') > 0 ? 'Kana' : 'Hani';
  const dense = of('Hani') + of('Kana') + of('Hang');
  const others = letters - of('Latn') + (denseWeight - 1) * dense;
  if (main !== 'Latn' || others <= otherLetters || others < otherShare * (others + of('Latn')))
    return main;
  return scriptOf({ ...counts, main: mainOther(counts), letters: others });
}

const mainOther = ({ of }: ScriptCounts): Script | undefined =>
  [...candidatesOf.keys()]
    .filter((script) => script !== 'Latn')
    .sort((a, b) => of(b) - of(a))
    .at(0);

const candidatesOf = new Map<Script, readonly number[]>();
LANGUAGES.forEach(({ script }, index) => {
  candidatesOf.set(script, [...(candidatesOf.get(script) ?? []), index]);
});
candidatesOf.set('Latn', [...(candidatesOf.get('Latn') ?? []), LANGUAGES.length]); // romanised: undetermined

/** Several passages of one language as one: what they show together. */
export function joinPassages(passages: NonEmpty<Passage>): Passage {
  const [{ script, candidates }] = passages;
  const same = passages.filter((passage) => passage.script === script);
  return {
    text: same
      .map(({ text }) => text)
      .join('\n')
      .slice(0, SAMPLE_UNITS),
    letters: same.reduce((sum, { letters }) => sum + letters, 0),
    script,
    candidates,
    trace: joinTraces(same.map(({ trace }) => trace)),
  };
}

/** Turkish capital İ lower-cases to i and a dot above, which no Turkish text holds. */
const lowerCased = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i');

const fewestCapitals = 8; //  a shorter all-capital text may be an abbreviation
const capitalShare = 0.75; // of the letters: from there on a headline shouts

function isShouted(text: string, lower: string, letters: number): boolean {
  if (lower.length !== text.length) return false;
  let capitals = 0;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) !== lower.charCodeAt(at)) capitals++;
  return capitals > fewestCapitals && capitals > capitalShare * letters;
}
