import { guessedText, oneLine, plainText } from './plain-text.ts';
import type { XmlNode } from './xml.ts';
import { child, childrenOf, innerMarkup, innerText } from './xml-walk.ts';

/** The first of the elements that says something, as one line of text; its markup, if any, is not interpreted. */
export const lineOf = (node: XmlNode, names: readonly string[]): string | undefined =>
  firstWith(childrenOf(node, names).map((found) => oneLine(innerText(found))));

/** The first of the elements that says something, as plain text. */
export const textOf = (node: XmlNode, names: readonly string[]): string | undefined =>
  firstWith(childrenOf(node, names).map(plainOf));

export const headlineOf = (node: XmlNode): string | undefined =>
  textOf(node, [
    'title',
    'dc:title',
    'dcterms:title',
    'itunes:title',
    'media:title',
    'news:title',
  ]) ?? firstWith([oneLine(node.attributes['title'] ?? '')]);

/** The full text as the feed carries it: markup, or plain text where the feed says so. */
export function contentOf(node: XmlNode): string | undefined {
  const names = [
    'content:encoded',
    'content',
    'xhtml:body',
    'xhtml:div',
    'body',
    'fullitem',
    'content:items',
  ];
  return firstWith(childrenOf(node, names).map(markupOf));
}

const firstWith = (texts: readonly string[]): string | undefined =>
  texts.find((text) => text !== '');

/** What an element's text is: markup in the tree, markup written as text, plain text, or a guess where nobody says. */
type Form = 'inline' | 'html' | 'text' | 'guess' | 'base64';

function formOf(node: XmlNode): Form {
  const type = (node.attributes['type'] ?? '').toLowerCase();
  const mode = (node.attributes['mode'] ?? '').toLowerCase();
  if (hasElements(node)) return 'inline';
  if (mode === 'base64' || isBinary(type, node)) return 'base64';
  if (/html/.test(type)) return type.includes('xhtml') && mode !== 'escaped' ? 'inline' : 'html';
  if (node.name.startsWith('atom:')) return mode === 'escaped' ? 'guess' : 'text';
  return type === 'text' || type === 'text/plain' ? 'text' : 'guess';
}

/** RFC 4287, 4.1.3.3: a media type that is neither text nor XML is Base64. */
const isBinary = (type: string, node: XmlNode): boolean =>
  node.name.startsWith('atom:') &&
  /^[\w.+-]+\/[\w.+-]+$/.test(type) &&
  !/^text\/|[+/]xml$|html/.test(type) &&
  node.attributes['src'] === undefined;

const hasElements = (node: XmlNode): boolean =>
  node.children.some((piece) => typeof piece !== 'string');

function plainOf(node: XmlNode): string {
  const text = innerText(node);
  switch (formOf(node)) {
    case 'inline':
      return plainText(innerMarkup(node));
    case 'html':
      return plainText(text);
    case 'text':
      return oneLine(text);
    case 'guess':
      return guessedText(text);
    case 'base64':
      return guessedText(fromBase64(text));
  }
}

function markupOf(node: XmlNode): string {
  switch (formOf(node)) {
    case 'inline':
      return innerMarkup(child(node, ['xhtml:div']) ?? node).trim();
    case 'base64':
      return fromBase64(innerText(node)).trim();
    default:
      return innerText(node).trim();
  }
}

/** Text that is no Base64 after all is left as it is. */
function fromBase64(text: string): string {
  const packed = text.replace(/\s+/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) return text;
  return Buffer.from(packed, 'base64').toString('utf8');
}
