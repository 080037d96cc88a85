import { stopwordsOf } from '../../lexicons/stopwords/stopwords.ts';
import { hash32 } from '../../text/hash.ts';
import { remember } from '../../text/remember.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import { wordRunsOf } from '../../text/word-runs.ts';
import { wordsOf } from '../../text/words.ts';

/** A folded word: what it is hashed to, and its feature where it tells stories apart. */
export interface Word {
  readonly hash: number;
  readonly feature: string | undefined;
}

/** A word that may be a name, in the spelling that all scripts share. */
export interface Name {
  readonly start: number; // UTF-16, in the text
  readonly feature: string;
  readonly hasCase: boolean;
}

/** The first `mostWords` words of a text, and the capitals of its first `namedCharacters`. */
export function wordsAndNames(
  text: string,
  language: string,
  mostWords: number,
): { readonly words: readonly Word[]; readonly names: readonly Name[] } {
  const words: Word[] = [];
  const names: Name[] = [];
  const readRun = readingOf(language);
  const runs = wordRunsOf(text, language);
  for (let at = 0; at < runs.texts.length; at += 1) {
    const start = runs.starts[at] ?? 0;
    const isNamed = start < namedCharacters;
    if (!isNamed && words.length >= mostWords) break;
    const run = readRun(runs.texts[at] ?? '');
    if ('hash' in run) {
      if (words.length < mostWords) words.push(run);
      continue;
    }
    for (const word of run.words) if (words.length < mostWords) words.push(word);
    if (isNamed) for (const name of run.names) names.push({ ...name, start: start + name.start });
  }
  return { words, names };
}

const namedCharacters = 20_000; // names stand early; a longer paragraph is no news text

interface Run {
  readonly words: readonly Word[];
  readonly names: readonly Name[]; // at their places in the run
}

/** Most runs are one word that is no name, and kept as that: half the memory. */
const packed = (run: Run): Run | Word => {
  const [word] = run.words;
  return word !== undefined && run.words.length === 1 && run.names.length === 0 ? word : run;
};

/** News repeats its words: what a run gives is remembered, a language each. */
function readingOf(language: string): (run: string) => Run | Word {
  let known = remembered.get(language);
  if (known === undefined) {
    const read = (run: string): Run | Word =>
      packed({
        words: wordsOf(run).map((word) => wordIn(word, language)),
        names: namesIn(run, language),
      });
    known = remember(read, mostRuns);
    remembered.set(language, known);
  }
  return known;
}
const remembered = new Map<string, (run: string) => Run | Word>();
const mostRuns = 10_000; // a language

function wordIn(word: string, language: string): Word {
  const isTelling = word.length >= 2 && !stopwordsOf(language).has(word);
  const kind = /^\p{N}+$/u.test(word) ? 'n' : `w:${language}`;
  return { hash: hash32(word), feature: isTelling ? `${kind}:${word}` : undefined };
}

/** Skeletons of capitalised words; of every longer word where the script has no case. */
function namesIn(run: string, language: string): readonly Name[] {
  const stopwords = stopwordsOf(language);
  return [...run.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const first = word.slice(0, 1);
    const small = first.toLowerCase();
    const hasCase = small !== first.toUpperCase();
    if (hasCase && first === small) return [];
    const name = language === 'ar' && word.startsWith('ال') ? word.slice(2) : word;
    if (stopwords.has(name.toLowerCase())) return [];
    const skeleton = skeletonOf(name);
    return skeleton.length >= 3 ? [{ start: index, feature: `x:${skeleton}`, hasCase }] : [];
  });
}
