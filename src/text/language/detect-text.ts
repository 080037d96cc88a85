import type { LanguageTag } from '../../article.ts';
import { isClose } from './close.ts';
import { preferDeclared } from './declared.ts';
import { type Guess, judge, settle, type Verdict } from './identify.ts';
import { type ParagraphSpan, paragraphsOf } from './paragraphs.ts';
import { joinPassages, type Passage, readPassage } from './passage.ts';

/** What is known beside the text itself. */
export interface Hints {
  readonly title?: string;
  readonly declared?: string; // BCP 47, as the page says of itself
  readonly isAside?: (paragraph: number) => boolean; // captions and the like: they vote only among themselves
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
 * Paragraphs vote with letters × confidence; the title breaks a tie; what the winner's paragraphs show
 * together decides between close languages; the declared language counts only there or when nothing else
 * is sure. Paragraphs of a language close to the winner's, and those that cannot say, are in the winner's.
 */
export function detectText(text: string, hints: Hints = {}): TextLanguage {
  const { title = '', declared, isAside = () => false } = hints;
  const spans = paragraphsOf(text);
  const read = spans.length < glancedParagraphs ? judged : glanced;
  const paragraphs = spans.map((span, index) => {
    const isRead = index < readParagraphs && span.end - span.start >= voterLetters;
    const judgement = isRead ? read(text.slice(span.start, span.end)) : UNREAD;
    return { ...span, ...judgement, aside: isAside(index) };
  });
  const voters = paragraphs.filter(({ guess }) => guess.letters >= voterLetters);
  const main = voters.filter(({ aside }) => !aside);
  const verdict =
    voters.length === 0
      ? together([judged(text), judged(title)])
      : decide(main.length > 0 ? main : voters, judged(title));
  const { language, confidence } = preferDeclared(verdict, declared);
  return {
    language,
    confidence,
    paragraphs: paragraphs.map(({ start, end, passage, guess }) => ({
      start,
      end,
      ...(joins(guess, language) ? { ...guess, language } : second(passage, language)),
    })),
  };
}

interface Judged {
  readonly passage: Passage;
  readonly guess: Guess;
}

function judged(text: string): Judged {
  const passage = readPassage(text);
  return { passage, guess: judge(passage) };
}

const UNREAD: Judged = judged('');

/** A glance settles most paragraphs; what it leaves open is read in full. */
function glanced(text: string): Judged {
  if (text.length <= glanceUnits) return judged(text);
  const { passage, guess } = judged(text.slice(0, glanceUnits));
  if (guess.confidence < glanceSure) return judged(text);
  const letters = Math.round((guess.letters * text.length) / glanceUnits);
  return { passage, guess: { ...guess, letters } };
}

const readParagraphs = 2_000; // what comes after so many is taken to be in the language of the text
const glancedParagraphs = 4; // in so many there is enough to decide by, even of their beginnings
const glanceUnits = 60; //     UTF-16
const glanceSure = 0.95;

const voterLetters = 15; // a shorter paragraph inherits
const titleSure = 0.8; //   confidence from which a title breaks a tie
const titleShare = 0.25; // least share of the vote for the title's language to win the tie

function decide(voters: readonly Judged[], title: Judged): Verdict {
  const ranked = rank(voters);
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0);
  const byTitle = ranked.find(([language]) => isClose(language, title.guess.language));
  const titleWins =
    title.guess.confidence >= titleSure && byTitle && byTitle[1] >= titleShare * total;
  const [language, weight] = (titleWins ? byTitle : ranked[0]) ?? [title.guess.language, 0];
  const own = [...voters, title].filter(({ guess }) => isClose(guess.language, language));
  const verdict = together(own.length === 0 ? voters : own);
  return { ...verdict, confidence: verdict.confidence * Math.max(weight / (total || 1), 0.5) };
}

/** Languages by weight, those of a close group counted for its heaviest member. */
function rank(voters: readonly Judged[]): readonly (readonly [LanguageTag, number])[] {
  const weights = new Map<LanguageTag, number>();
  for (const { guess } of voters)
    weights.set(
      guess.language,
      (weights.get(guess.language) ?? 0) + guess.letters * guess.confidence,
    );
  const heads: [LanguageTag, number][] = [];
  for (const [language, weight] of [...weights].sort((a, b) => b[1] - a[1])) {
    const head = heads.find(([other]) => isClose(other, language));
    if (head === undefined) heads.push([language, weight]);
    else head[1] += weight;
  }
  return heads.sort((a, b) => b[1] - a[1]);
}

/** What several passages say as one; the script that most of their letters are in is theirs. */
function together(judgements: readonly Judged[]): Verdict {
  const [first = UNREAD.passage, ...rest] = judgements
    .map(({ passage }) => passage)
    .sort((a, b) => b.letters - a.letters);
  const joined = joinPassages([first, ...rest]);
  return { ...settle(joined), script: joined.script };
}

const joins = (guess: Guess, language: LanguageTag): boolean =>
  guess.letters < voterLetters || guess.language === 'und' || isClose(guess.language, language);

const foreignSure = 0.6; // confidence that makes a paragraph a foreign one rather than an odd one

/** A paragraph that looks foreign is asked about again before it is called so. */
function second(passage: Passage, language: LanguageTag): Guess {
  const guess = settle(passage);
  return joins(guess, language) || guess.confidence < foreignSure ? { ...guess, language } : guess;
}
