import { recently } from './recently.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Stretches of a text that no word reaches out of, side by side: what is known of one holds wherever it stands. */
export interface WordRuns {
  readonly texts: readonly string[];
  readonly starts: readonly number[]; // UTF-16
}

/**
 * Most are one token with its hyphens and inner marks; Chinese characters, and letters right beside digits, stay
 * together. Signs alone are left out.
 */
export const wordRunsOf: (text: string, language: string) => WordRuns = recently(read);

function read(text: string, language: string): WordRuns {
  const texts: string[] = [];
  const starts: number[] = [];
  const tokens = tokensOf(text, language);
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    let last = first;
    for (at += 1; at < tokens.length; at += 1) {
      const next = tokens[at] as Token;
      if (!isJoined(last, next)) break;
      last = next;
    }
    if (isSign(first)) continue;
    texts.push(last === first ? first.text : text.slice(first.start, last.end));
    starts.push(first.start);
  }
  return { texts, starts };
}

const isSign = ({ kind, start, end }: Token): boolean => kind === 'mark' && end - start === 1;

const isJoined = (before: Token, next: Token): boolean =>
  before.end === next.start &&
  !isSign(next) &&
  !isSign(before) &&
  !isApostrophe(before.text.charCodeAt(before.text.length - 1));

/** What an elided article ends with: l’eau is two runs. */
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
