import { ABBREVIATIONS } from './abbreviations.ts';
import { recently } from './recently.ts';

export interface Sentence {
  readonly start: number; // UTF-16, in the text that was split; white space around is left out
  readonly end: number;
}

/**
 * Sentences of a text, in order. A line break always ends one. A full stop does not after an
 * abbreviation or initial, inside a number, or when the text goes on in lower case; closing quotation
 * marks and brackets stay with the sentence they close.
 */
export const sentencesOf: (text: string, language: string) => readonly Sentence[] =
  recently(splitSentences);

function splitSentences(text: string, language: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  ender.lastIndex = 0;
  for (let found = ender.exec(text); found !== null; found = ender.exec(text)) {
    const at = found.index;
    if (found[0] === '\n') {
      pushTrimmed(sentences, text, start, at);
      start = at + 1;
      continue;
    }
    const end = endOfClose(text, at + 1);
    if (endsSentence(text, at, end, language)) {
      pushTrimmed(sentences, text, start, end);
      start = end;
    }
    ender.lastIndex = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

const ender = /[\n.!?…؟۔。！？｡।]/g;
const wide: ReadonlySet<string> = new Set('。！？｡'); // Chinese puts no space after them
const closers: ReadonlySet<string> = new Set('.!?…؟。！？"\'”’»›)]}」』”）');

/** Past further terminators, closing marks, and the space that French sets before ». */
function endOfClose(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (closers.has(sign)) at += 1;
    else if (/[  \u202f]/.test(sign) && text[at + 1] === '»') at += 2;
    else break;
  }
  return at;
}

function endsSentence(text: string, stop: number, end: number, language: string): boolean {
  if (end >= text.length || wide.has(text[stop] ?? '')) return true;
  if (!/\s/.test(text[end] ?? '')) return false;
  const next = nextSign(text, end);
  if (next === undefined) return true;
  if (next !== next.toUpperCase()) return false; // goes on in lower case
  if (/[,;:—–-]/.test(next)) return false; // goes on after the quotation
  return text[stop] !== '.' || end > stop + 1 || !isAbbreviated(text, stop, language);
}

/** The first sign after white space and opening marks. */
function nextSign(text: string, from: number): string | undefined {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (!/[\s"'“‘«„‹([{「『]/.test(sign)) return sign;
  }
  return undefined;
}

function isAbbreviated(text: string, stop: number, language: string): boolean {
  let start = stop;
  while (start > 0 && stop - start < longestWord && /[\p{L}\p{M}.'’-]/u.test(text[start - 1] ?? ''))
    start -= 1;
  const word = text.slice(start, stop);
  if (ABBREVIATIONS[language]?.has(word.toLowerCase())) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  return (
    /^\p{L}(?:\.\p{L})+$/u.test(word) && !openers[language]?.test(text.slice(stop + 1, stop + 8))
  );
}
const longestWord = 24; // letters; no abbreviation is longer

/** After "the U.S." a new sentence is recognised by the words that open one. */
const openers: Readonly<Record<string, RegExp>> = {
  en: /^\s(?:The|He|She|It|But|In|And|They|We|This|That|On|At|A|An|I)\s/,
};

function pushTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) sentences.push({ start, end });
}
