import type { Extracted, Page } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { latinDigits } from '../../text/digits.ts';
import { oneLine, weightOf } from '../../text/whitespace.ts';
import { describesTheOutlet, isPageLine, isPhotoCredit, isPrompt } from './boilerplate.ts';

/**
 * A saved text: the first line that reads like a headline, then its paragraphs. Captions stay in the text, because
 * nothing marks them: stages/detect.ts flags those in another language, and provenance reads their credits.
 */
export function extractText(page: Page): Extracted {
  if (page.text.length > maxCharacters)
    throw new WireError('EXTRACT_TOO_LARGE', `${page.text.length} characters`, {
      facts: { what: 'characters', value: page.text.length, limit: maxCharacters },
    });
  const paragraphs = paragraphsOf(page.text).filter((line) => !isJunk(line));
  const start = headlineIndex(paragraphs);
  const headline = paragraphs[start] ?? '';
  const isHeadline = headline.length <= maxHeadline;
  const rest = paragraphs.slice(isHeadline ? start + 1 : start);
  const footless = withoutFooter(rest);
  const body =
    footless.length > 0 ? footless : sentencesOnly(page.text, isHeadline ? headline : '');
  if (body.length === 0) throw new WireError('EXTRACT_NO_BODY', page.url);
  const datePublished = page.feedItem?.datePublished;
  return {
    headline: isHeadline ? headline : (page.feedItem?.headline ?? ''),
    articleBody: body.join('\n\n'),
    author: [],
    captions: [],
    ...(datePublished === undefined ? {} : { datePublished }),
  };
}

const maxCharacters = 12_000_000;
const maxHeadline = 250; // characters; longer first lines are text

/** Blank lines divide paragraphs; single line ends do too, unless the text is wrapped to a width. */
export function paragraphsOf(text: string): readonly string[] {
  const lines = text.split(lineEnd).map(oneLine);
  const joined: string[] = [];
  const wrapped = isWrapped(lines);
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (line === '') open = false;
    else if (open && wrapped && last !== undefined) joined[joined.length - 1] = `${last} ${line}`;
    else {
      joined.push(line);
      open = true;
    }
  }
  return joined;
}
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Mail and wire formats break lines at 60 to 100 characters, in the middle of sentences. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '');
  if (inner.length < minWrappedLines) return false;
  const full = inner.filter(
    (line) => line.length >= 50 && line.length <= maxWrapped && !/[.!?:。؟!]$/u.test(line),
  );
  return full.length > 0.5 * inner.length && lines.every((line) => line.length <= maxWrapped);
}
const minWrappedLines = 3;
const maxWrapped = 110;

/** Lines without a letter or digit, prompts and labels of the page. */
const isJunk = (line: string): boolean =>
  !/[\p{L}\p{N}]/u.test(line) || isPrompt(line) || (!isPhotoCredit(line) && isPageLine(line));

/** The first line that reads like a headline; a section's name, a date or a byline may stand over it. */
function headlineIndex(paragraphs: readonly string[]): number {
  const top = paragraphs.slice(0, maxLabels);
  const best = top.findIndex(
    (line) => weightOf(line) >= minHeadline && !isDateLine(line) && !sentenceEnd.test(line),
  );
  if (best >= 0) return best;
  const phrase = top.findIndex((line) => line.includes(' ') && !isDateLine(line));
  return Math.max(0, phrase);
}
const maxLabels = 4;
const minHeadline = 14; // weight
const sentenceEnd = /[.。۔।]$/u;

const isDateLine = (line: string): boolean =>
  line.length < 40 && latinDigits(line).replace(/[^0-9]/g, '').length >= 6;

/** Where the doubts leave nothing, what ends like a sentence is the text after all. */
const sentencesOnly = (text: string, headline: string): readonly string[] =>
  paragraphsOf(text).filter(
    (line) => line !== headline && sentenceEnd.test(line) && /\p{L}/u.test(line) && !isPrompt(line),
  );

/** What the outlet says of itself at the end is no part of the article. */
function withoutFooter(paragraphs: readonly string[]): readonly string[] {
  const end = paragraphs.findLastIndex((paragraph) => !describesTheOutlet(paragraph));
  return paragraphs.slice(0, end + 1);
}
