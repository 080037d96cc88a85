import { readPage } from '../../text/html/read-page.ts';

/** The longest article markup inside strings of application state (`__NEXT_DATA__`, `__next_f`, `window.x = {}`). */
export function embeddedBody(scripts: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  let bestLength = 0;
  let budget = maxStrings;
  const consider = (markup: string): void => {
    const paragraphs = paragraphsOf(markup);
    const length = paragraphs.reduce((sum, { length: each }) => sum + each, 0);
    if (length <= bestLength) return;
    bestLength = length;
    best = paragraphs;
  };
  for (const script of scripts)
    for (const text of stringsIn(script)) {
      budget -= 1;
      if (budget < 0) return best;
      if (structured.test(text)) {
        for (const inner of stringsIn(text)) if (markup.test(inner)) consider(inner);
      } else if (markup.test(text)) consider(text);
    }
  return best;
}

const maxStrings = 2_000; //    long strings looked at on one page
const minString = 300; //       shorter ones hold no article
const maxString = 1_000_000;
const markup = /<(?:p|div|br)[\s>/]/i;
const structured = /^\s{0,8}[[{]|^[0-9a-z]{1,3}:["[{]/;

/** Long double-quoted strings, unescaped; one scan, whatever the quotes do. */
function* stringsIn(script: string): Generator<string> {
  let start = script.indexOf('"');
  while (start !== -1) {
    const end = closingQuote(script, start + 1);
    if (end === -1) return;
    if (end - start > minString && end - start < maxString) {
      const text = parsedString(script.slice(start, end + 1));
      if (text !== undefined) {
        yield text;
        start = script.indexOf('"', end + 1);
        continue;
      }
    }
    start = end; // what closed may be what opens
  }
}

function closingQuote(script: string, from: number): number {
  for (let at = from; at < script.length; at += 1) {
    const code = script.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return -1;
}
const backslash = 0x5c;
const quote = 0x22;

function parsedString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined; // text between two strings, not a string
  }
}

const paragraphsOf = (fragment: string): readonly string[] =>
  readPage(fragment)
    .blocks.filter(({ caption, figure }) => caption === undefined && figure === undefined)
    .map(({ text }) => text);
