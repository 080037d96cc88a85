import {
  type CalendarWord,
  type CalendarWords,
  calendarWordsOf,
} from '../../lexicons/calendars/calendar-words.ts';
import { remember } from '../../text/remember.ts';
import { type Token, tokensOf } from '../../text/tokens.ts';

/** A token, or the tokens of one calendar word. */
export interface Atom {
  readonly start: number; // UTF-16, in the passage
  readonly end: number;
  readonly key: string;
  readonly text: string;
  readonly spaced: boolean;
  readonly word?: CalendarWord;
  readonly number?: number;
}

/** A text as numbers, calendar words and everything else; empty where it has neither. */
export function atomsOf(text: string, language: string): readonly Atom[] {
  const words = calendarWordsOf(language);
  if (words === undefined) return [];
  const tokens = tokensOf(text, language);
  const startsOf = startsIn(language, words);
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const found = wordAt(tokens, at, startsOf(token.key), words);
    const number = token.kind === 'number' ? numberOf(token.text) : undefined;
    atoms.push(
      found === undefined && number === undefined ? token : atomAt(tokens, at, found, number),
    );
    at += found?.length ?? 1;
  }
  return atoms;
}

interface FoundWord {
  readonly word: CalendarWord;
  readonly length: number; // tokens
}

function atomAt(
  tokens: readonly Token[],
  at: number,
  found: FoundWord | undefined,
  number: number | undefined,
): Atom {
  const { start, end, key, text, spaced } = tokens[at] as Token;
  const last = tokens[at + (found?.length ?? 1) - 1];
  return {
    start,
    end: last?.end ?? end,
    key,
    text,
    spaced,
    ...(found && { word: found.word }),
    ...(number !== undefined && { number }),
  };
}

/** A way to begin a calendar word, and the words of the longest that begins so. */
interface Start {
  readonly key: string;
  readonly longest: number;
}

/** How a word may begin a calendar word: most words do not, so each is asked once. */
function startsIn(language: string, words: CalendarWords): (key: string) => readonly Start[] {
  let known = remembered.get(language);
  if (known === undefined) {
    known = remember((key) =>
      [key, key.replace(conjunction, '')].flatMap((start) => {
        const longest = words.lengths.get(start);
        return longest === undefined ? [] : [{ key: start, longest }];
      }),
    );
    remembered.set(language, known);
  }
  return known;
}
const remembered = new Map<string, (key: string) => readonly Start[]>();

/** Arabic and Hebrew write 'and' onto the next word. */
const conjunction = /^[وفו]/;

function wordAt(
  tokens: readonly Token[],
  at: number,
  starts: readonly Start[],
  words: CalendarWords,
): FoundWord | undefined {
  for (const { key, longest } of starts)
    for (let length = longest; length > 0; length -= 1) {
      let phrase = key;
      for (let next = at + 1; next < at + length; next += 1)
        phrase += ` ${tokens[next]?.key ?? ''}`;
      const word = words.forms.get(phrase);
      if (word !== undefined) return { word, length };
    }
  return undefined;
}

/** Western, Arabic-Indic and Persian digits; undefined for decimals and what is no number. */
function numberOf(text: string): number | undefined {
  const western = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d{1,4}$/.test(western) ? Number(western) : undefined;
}
