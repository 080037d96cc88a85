import type { Evidence, NonEmpty, Official, Readable } from '../../article.ts';
import { evidenceAt } from '../../text/spans.ts';
import { wordKey } from '../../text/tokens.ts';
import { sourcePhraseAt } from './anonymous.ts';
import { isAt, type Line, spanOf } from './line.ts';
import { nameWord } from './name-forms.ts';
import type { Range } from './titles.ts';

/**
 * One unnamed source under several descriptions is one official, called by the fullest: "a source", "An
 * informed Iraqi source" and then "The Iraqi source". Only the word for source itself is joined: two
 * officials or diplomats are two persons more often than one.
 */
export function joinSources(
  article: Readable,
  lines: readonly Line[],
  unnamed: readonly Official[],
): readonly Official[] {
  if (!unnamed.some(({ post }) => isSource(post?.title))) return unnamed;
  const phrases = lines.flatMap((line) => sourcesIn(article, line)).slice(0, mostPhrases);
  const full = distinct(phrases.filter(({ words }) => words.size > 0));
  const [only, ...others] = full;
  if (only === undefined) return unnamed;
  const ofFull = (phrase: Description): Description | undefined =>
    phrase.words.size === 0
      ? others.length === 0
        ? only
        : undefined
      : full.find(({ words }) => isWithin(phrase.words, words));
  return mergedBy(unnamed, phrases, ofFull);
}

const mostPhrases = 200; // each is compared with each

/** The word alone, in the forms it is cited by. */
const isSource = (title: string | undefined): boolean =>
  title !== undefined && sourceWords.has(nameWord(wordKey(title, 'ar'), 'ru'));
const sourceWords: ReadonlySet<string> = new Set(
  'source fuente fonte quelle kaynak источник джерел مصدر منبع ذریعہ מקור 消息人士'
    .split(' ')
    .map((word) => nameWord(wordKey(word, 'ar'), 'ru')),
);

interface Description {
  readonly evidence: Evidence;
  readonly words: ReadonlySet<string>; // what it says beside the word for source
  readonly isLater: boolean; // "the source", "the Iraqi source"
}

function sourcesIn(article: Readable, line: Line): readonly Description[] {
  const found: Description[] = [];
  for (let index = 0; index < line.tokens.length; index += 1) {
    const phrase = isAt(line, index, 'source') ? sourcePhraseAt(line, index) : undefined;
    const text = line.tokens[index]?.text;
    if (phrase === undefined || !isSource(bareOf(text, line.language))) continue;
    const { start, end } = spanOf(line, phrase.from, phrase.to);
    found.push({
      evidence: evidenceAt(article, line.field, start, end),
      words: wordsOf(line, phrase, index),
      isLater: isLater(line, phrase, index) && !isAt(line, phrase.to, 'link'), // not "the source of"
    });
  }
  return found;
}

const bareOf = (text: string | undefined, language: string): string | undefined =>
  language === 'ar' ? text?.replace(/^[وف]?(?:ال)?(?=مصدر)/, '') : text;

function wordsOf(line: Line, { from, to }: Range, head: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const token = line.tokens[index];
    if (token?.kind !== 'word' || index === head) continue;
    const place = line.places[index]?.code;
    if (place !== undefined) words.add(place);
    else if (
      !isAt(line, index, 'link') &&
      (isAt(line, index, 'quality') || !isAt(line, index, 'article', 'few'))
    )
      words.add(nameWord(token.key.replace(/^ال(?=.{3})/, ''), line.language));
  }
  return words;
}

/** With a definite article: it was spoken of before. */
function isLater(line: Line, { from }: Range, head: number): boolean {
  if (line.language === 'ar') return /^[وف]?ال/.test(line.tokens[head]?.key ?? '');
  return definite.has(line.tokens[from]?.key ?? '');
}
const definite: ReadonlySet<string> = new Set(
  "the this that le la l' cette el esta il lo o a die der این آن этот bu".split(' '),
);

/** Descriptions that say different things; what another says in more words is not one of them. */
function distinct(phrases: readonly Description[]): readonly Description[] {
  return phrases.filter(
    ({ words }, place) =>
      !phrases.some(
        (other, index) =>
          index !== place &&
          isWithin(words, other.words) &&
          (words.size < other.words.size || index < place),
      ),
  );
}

const isWithin = (words: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...words].every((word) => all.has(word));

function mergedBy(
  unnamed: readonly Official[],
  phrases: readonly Description[],
  ofFull: (phrase: Description) => Description | undefined,
): readonly Official[] {
  const officialAt = ({ evidence }: Description): Official | undefined =>
    unnamed.find((official) => official.evidence.some((span) => isSame(span, evidence)));
  const joined = new Map<Official, Evidence[]>(); // what others say of it
  const gone = new Set<Official>();
  for (const phrase of phrases) {
    const full = ofFull(phrase);
    const own = officialAt(phrase);
    const main = full === undefined || full === phrase ? undefined : officialAt(full);
    if (main === undefined || main === own || (own === undefined && !phrase.isLater)) continue;
    if (own !== undefined) gone.add(own);
    const kind = own === undefined ? { kind: 'role' } : {};
    joined.set(main, [...(joined.get(main) ?? []), { ...phrase.evidence, ...kind }]);
  }
  return unnamed
    .filter((official) => !gone.has(official))
    .map((official) => {
      const evidence: NonEmpty<Evidence> = [...official.evidence, ...(joined.get(official) ?? [])];
      return { ...official, evidence };
    });
}

const isSame = (a: Evidence, b: Evidence): boolean =>
  a.field === b.field && a.start < b.end && b.start < a.end;
