import {
  type CalendarWord,
  type CalendarWords,
  calendarWordsOf,
} from '../../lexicons/calendars/calendar-words.ts';
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
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const found =
      wordAt(tokens, at, token.key, words) ??
      wordAt(tokens, at, token.key.replace(conjunction, ''), words);
    const last = tokens[at + (found?.length ?? 1) - 1] ?? token;
    const { start, key, spaced } = token;
    const number = token.kind === 'number' ? numberOf(token.text) : undefined;
    atoms.push({
      start,
      end: last.end,
      key,
      text: token.text,
      spaced,
      ...(found && { word: found.word }),
      ...(number !== undefined && { number }),
    });
    at += found?.length ?? 1;
  }
  return atoms;
}

/** Arabic and Hebrew write 'and' onto the next word. */
const conjunction = /^[وفו]/;

function wordAt(tokens: readonly Token[], at: number, first: string, words: CalendarWords) {
  for (let length = words.lengths.get(first) ?? 0; length > 0; length -= 1) {
    let phrase = first;
    for (let next = at + 1; next < at + length; next += 1) phrase += ` ${tokens[next]?.key ?? ''}`;
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
