import { Parser } from 'htmlparser2';

/** Markup as one line of plain text: tags and scripts gone, entities read, blanks collapsed. */
export function plainText(html: string): string {
  const pieces: string[] = [];
  let skipping = 0;
  const parser = new Parser({
    onopentag(name) {
      if (unread.has(name)) skipping += 1;
      else if (!inline.has(name)) pieces.push(' ');
    },
    onclosetag(name) {
      if (unread.has(name)) skipping = Math.max(0, skipping - 1);
      else if (!inline.has(name)) pieces.push(' ');
    },
    ontext(text) {
      if (skipping === 0) pieces.push(text);
    },
  });
  parser.end(html.slice(0, MAX_CHARACTERS));
  return oneLine(pieces.join(''));
}

/** Text that its format leaves open: markup if it looks like markup, otherwise as it stands. */
export const guessedText = (text: string): string =>
  looksLikeHtml.test(text) ? plainText(text) : oneLine(text);

/** Breaks and runs of plain blanks are one blank; a no-break space is typography and stays. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(controls, '')
    .trim()
    .normalize('NFC');

// biome-ignore lint/suspicious/noControlCharactersInRegex: '&#1;' is written in feeds and means nothing
const controls = /[\u0000-\u001f\u007f]/g;

const looksLikeHtml =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});/i;
const MAX_CHARACTERS = 200_000; // a headline or summary; the rest of a longer one is not read
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe']);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
