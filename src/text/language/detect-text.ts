import type { LanguageTag } from '../../article.ts';
import { isClose } from './close.ts';
import { type Guess, identify } from './identify.ts';
import { type ParagraphSpan, paragraphsOf } from './paragraphs.ts';

/** What is known beside the text itself. */
export interface Hints {
  readonly title?: string;
  readonly declared?: string; // BCP 47, as the page says of itself
}

/** A paragraph and the language it is written in. */
export interface ParagraphGuess extends ParagraphSpan, Guess {}

/** The language of a text and of each of its paragraphs, in order. */
export interface TextLanguage {
  readonly language: LanguageTag; // 'und' when undetermined
  readonly confidence: number;
  readonly paragraphs: readonly ParagraphGuess[];
}

/**
 * Paragraphs vote with letters × confidence; the title breaks a tie; the declared language counts only
 * between close languages or when nothing else is sure. Paragraphs of a language close to the winner's,
 * and those with too few letters to say, are in the winner's.
 */
export function detectText(text: string, hints: Hints = {}): TextLanguage {
  const guesses = paragraphsOf(text).map((span) => ({
    ...span,
    ...identify(text.slice(span.start, span.end)),
  }));
  const title = hints.title === undefined ? undefined : identify(hints.title);
  const winner = preferDeclared(voteOf(guesses, text, title), hints.declared);
  return {
    ...winner,
    paragraphs: guesses.map((guess) => joined(guess, winner.language)),
  };
}

type Verdict = Pick<TextLanguage, 'language' | 'confidence'>;
const UNDETERMINED: Verdict = { language: 'und' as LanguageTag, confidence: 0 };

const voterLetters = 15; //     a shorter paragraph inherits
const titleSure = 0.8; //       confidence from which a title breaks a tie
const titleShare = 0.25; //     least share of the vote for the title's language to win the tie

function voteOf(
  guesses: readonly ParagraphGuess[],
  text: string,
  title: Guess | undefined,
): Verdict {
  const voters = guesses.filter(({ letters }) => letters >= voterLetters);
  if (voters.length < 2)
    return voters[0] ?? (title?.language === 'und' || !title ? identify(text) : title);
  const ranked = rank(voters);
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0);
  const [first] = ranked;
  if (first === undefined || total === 0) return title ?? UNDETERMINED;
  const byTitle = ranked.find(([language]) => title && isClose(language, title.language));
  const [language, weight] =
    title && title.confidence >= titleSure && byTitle && byTitle[1] >= titleShare * total
      ? byTitle
      : first;
  return decideWithin(language, weight / total, { voters, text });
}

/** Languages by weight, those of a close group counted for its heaviest member. */
function rank(voters: readonly ParagraphGuess[]): readonly (readonly [LanguageTag, number])[] {
  const weights = new Map<LanguageTag, number>();
  for (const { language, letters, confidence } of voters)
    weights.set(language, (weights.get(language) ?? 0) + letters * confidence);
  const heads: [LanguageTag, number][] = [];
  for (const [language, weight] of [...weights].sort((a, b) => b[1] - a[1])) {
    const head = heads.find(([other]) => isClose(other, language));
    if (head === undefined) heads.push([language, weight]);
    else head[1] += weight;
  }
  return heads.sort((a, b) => b[1] - a[1]);
}

/** Decides again, within the winning group, on its paragraphs together. */
function decideWithin(
  language: LanguageTag,
  share: number,
  { voters, text }: { voters: readonly ParagraphGuess[]; text: string },
): Verdict {
  const own = voters.filter((voter) => isClose(voter.language, language));
  const together = identify(own.map(({ start, end }) => text.slice(start, end)).join('\n'));
  const decided = isClose(together.language, language) ? together : own[0];
  return {
    language: decided?.language ?? language,
    confidence: (decided?.confidence ?? 0) * Math.max(share, 0.5),
  };
}

const declaredWithinGroup = 0.9; // below this confidence the page may choose between close languages
const declaredAnywhere = 0.5; //    below this one it may choose any language but English, which templates default to

function preferDeclared(verdict: Verdict, declared: string | undefined): Verdict {
  if (declared === undefined || declared === verdict.language) return verdict;
  const mayChoose =
    (isClose(declared, verdict.language) && verdict.confidence < declaredWithinGroup) ||
    (verdict.confidence < declaredAnywhere && verdict.language !== 'und' && declared !== 'en');
  return mayChoose ? { ...verdict, language: declared as LanguageTag } : verdict;
}

function joined(guess: ParagraphGuess, language: LanguageTag): ParagraphGuess {
  const inherits = guess.letters < voterLetters || guess.language === 'und';
  return inherits || isClose(guess.language, language) ? { ...guess, language } : guess;
}
