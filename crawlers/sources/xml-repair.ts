import { htmlText } from './xml-entities.ts';

/**
 * What a parser must not see, because it would swallow the items that follow: comments, CDATA sections and attribute
 * values without an end, and characters that XML does not have.
 */
export function repairXml(source: string): string {
  const text = endValues(
    source
      .replace(notXml, '')
      .replace(/<(?=[!?/]?<)/g, '&lt;') // opens nothing, but hides the tag after it
      .replace(c1Controls, (control) => htmlText(`&#${control.charCodeAt(0)};`)),
  );
  return text.includes(CDATA) || text.includes(COMMENT) ? endSections(text) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** windows-1252 passed off as Latin-1 leaves these behind */
const c1Controls = /[\u0080-\u009f]/g;

const CDATA = '<![CDATA[';
const COMMENT = '<!--';

/** An attribute value whose closing quote comes only after the end of the item has lost it: it ends at the next bracket. */
function endValues(text: string): string {
  const find = finder(text);
  const opening = /=\s?(["'])/g;
  const pieces: string[] = [];
  let from = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const inside = opening.lastIndex;
    const quote = found[1] ?? '"';
    const end = find(quote, inside);
    const itemEnd = Math.min(...itemEnds.map((tag) => find(tag, inside)));
    if (end < itemEnd || itemEnd === text.length) {
      opening.lastIndex = end + 1;
      continue;
    }
    const bracket = Math.min(find('<', inside), find('>', inside));
    pieces.push(text.slice(from, bracket), text[bracket] === '<' ? `${quote}>` : quote);
    from = bracket;
    opening.lastIndex = bracket;
  }
  pieces.push(text.slice(from));
  return pieces.length === 1 ? text : pieces.join('');
}

const itemEnds = ['</item>', '</entry>'];

function endSections(text: string): string {
  const find = finder(text);
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const cdata = find(CDATA, from);
    const comment = find(COMMENT, from);
    const start = Math.min(cdata, comment);
    if (start === text.length) break;
    const end = start === comment ? commentEnd(text, start, find) : cdataEnd(text, start, find);
    pieces.push(text.slice(from, start), end.section);
    from = end.at;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Where a piece of text comes next, or the end; a search already made is not made again, so that all stays linear. */
type Find = (needle: string, from: number) => number;
function finder(text: string): Find {
  const found = new Map<string, { readonly from: number; readonly at: number }>();
  return (needle, from) => {
    const before = found.get(needle);
    if (before !== undefined && before.from <= from && from <= before.at) return before.at;
    const index = text.indexOf(needle, from);
    const at = index === -1 ? text.length : index;
    found.set(needle, { from, at });
    return at;
  };
}

interface Section {
  readonly section: string; // what stands in its place
  readonly at: number; //      where reading goes on
}

/** A comment without an end is only its opening. */
function commentEnd(text: string, start: number, find: Find): Section {
  const end = find('-->', start + COMMENT.length);
  return { section: '', at: end === text.length ? start + COMMENT.length : end + '-->'.length };
}

/** A section that the next one starts in, before its end, has lost its end: its element's end tag serves instead. */
function cdataEnd(text: string, start: number, find: Find): Section {
  const inside = start + CDATA.length;
  const end = find(']]>', inside);
  const again = find(CDATA, inside);
  const endTag = endTagOfElementBefore(text, start);
  const ends = [...itemEnds, ...(endTag === undefined ? [] : [endTag])];
  const tagAt = Math.min(...ends.map((tag) => find(tag, inside)));
  const lost = end === text.length || (again < end && tagAt < again);
  if (!lost) return { section: text.slice(start, end + ']]>'.length), at: end + ']]>'.length };
  return { section: `${text.slice(start, tagAt)}]]>`, at: tagAt };
}

function endTagOfElementBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const name = /<([\w:.-]{1,60})(?:\s[^<>]{0,200})?>[^<>]*$/.exec(before)?.[1];
  return name === undefined ? undefined : `</${name}>`;
}

const LOOK_BACK = 400; // characters: a start tag and some text
