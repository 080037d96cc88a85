import { WireError } from '../../src/errors.ts';
import type { Feed, FeedHints, FeedItem } from './feed.ts';
import { categoriesOf, datesOf, feedMinutes } from './feed-fields.ts';
import { feedLinks, itemLinks } from './feed-links.ts';
import { enclosuresOf, imageOf } from './feed-media.ts';
import { authorsOf, contributorsOf, publisherOf } from './feed-people.ts';
import { contentOf, headlineOf, lineOf, textOf } from './feed-words.ts';
import { known } from './known.ts';
import { languageTag } from './language-tag.ts';
import { oneLine, plainText } from './plain-text.ts';
import { resolveUrl } from './resolve-url.ts';
import { readXml, type XmlNode } from './xml.ts';
import { child, childrenOf, descendant, innerText } from './xml-walk.ts';

/** RSS, RDF, Atom and CDF, told apart by their elements and not by their declarations. Throws FEED_NOT_A_FEED. */
export function xmlFeed(text: string, hints: FeedHints): Feed {
  const items: FeedItem[] = [];
  const document = readXml(text, {
    base: hints.url,
    items: itemNames,
    onItem: (node) => items.push(readItem(node, hints)),
  });
  const root = descendant(document, feedNames);
  if (root === undefined && (items.length === 0 || isHtml(document, text))) {
    throw notAFeed(document, text);
  }
  const channel = channelOf(root ?? document);
  return { ...readChannel(channel, root ?? document, hints), items };
}

const itemNames = new Set(['item', 'entry', 'atom:entry']);
const feedNames = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'atom:feed', 'channel']);

const channelOf = (root: XmlNode): XmlNode =>
  root.name === 'channel' ? root : (child(root, ['channel']) ?? root);

function readChannel(channel: XmlNode, root: XmlNode, hints: FeedHints): Omit<Feed, 'items'> {
  const links = feedLinks(channel);
  const dates = datesOf(channel, hints.timeZone);
  const language =
    lineOf(channel, ['language', 'dc:language', 'atom:language']) ??
    channel.language ??
    root.attributes['xml:lang'];
  return {
    title: headlineOf(channel) ?? '',
    language: languageTag(language) ?? 'und',
    author: authorsOf(channel),
    categories: categoriesOf(channel),
    ...known({
      id: idOf(channel),
      ...links,
      description: textOf(channel, [
        ...['description', 'subtitle', 'tagline', 'abstract', 'dc:description'],
        ...['itunes:summary', 'itunes:subtitle', 'googleplay:description'],
        ...['summary', 'media:description'],
      ]),
      contributor: contributorsOf(channel),
      publisher: publisherOf(channel),
      rights: textOf(channel, ['copyright', 'rights', 'dc:rights', 'dcterms:rights']),
      generator: lineOf(channel, ['generator']),
      image: imageOf(channel),
      ttlMinutes: feedMinutes(channel),
      ...dates,
      dateModified: dates.dateModified ?? dates.datePublished,
    }),
  };
}

function readItem(item: XmlNode, hints: FeedHints): FeedItem {
  const dates = datesOf(item, hints.timeZone);
  const source = child(item, ['source']);
  const { url, comments } = itemLinks(item);
  const written = lineOf(item, ['language', 'dc:language']) ?? item.attributes['xml:lang'];
  const content = contentOf(item);
  return {
    headline: headlineOf(item) ?? '',
    author: authorsOf(item),
    categories: categoriesOf(item),
    enclosures: enclosuresOf(item),
    ...known({
      url,
      id: idOf(item),
      language: languageTag(written),
      description:
        textOf(item, [
          ...['description', 'summary', 'abstract', 'dc:description', 'itunes:summary'],
          ...['itunes:subtitle', 'media:description', 'googleplay:description'],
          ...['subtitle', 'tagline'],
        ]) ?? (content === undefined ? undefined : plainText(content)),
      content,
      comments,
      contributor: contributorsOf(item),
      rights: textOf(item, ['rights', 'copyright', 'dc:rights']),
      image: imageOf(item),
      source: source === undefined ? undefined : sourceOf(source),
      // An item that knows one date only is read as published then.
      ...dates,
      datePublished: dates.datePublished ?? dates.dateModified ?? dates.dateCreated,
    }),
  };
}

function sourceOf(source: XmlNode): NonNullable<FeedItem['source']> {
  const text = source.children.filter((piece) => typeof piece === 'string').join('');
  return known({
    title: headlineOf(source) ?? (text.trim() === '' ? undefined : text.trim()),
    url: source.attributes['url'] ?? feedLinks(source).link,
  });
}

/** Ids are kept as written; only a path, and a guid that says it is an address, are completed. */
function idOf(node: XmlNode): string | undefined {
  const said = childrenOf(node, ['id', 'guid']).find((each) => oneLine(innerText(each)) !== '');
  const written =
    (said && oneLine(innerText(said))) ??
    node.attributes['rdf:about'] ??
    lineOf(node, ['dc:identifier']);
  const isAddress = said?.attributes['ispermalink']?.toLowerCase();
  if (written === undefined || isAddress === 'false') return written;
  const isPath = isAddress === 'true' || /^\.{0,2}\//.test(written);
  return isPath ? (resolveUrl(written, said?.base ?? node.base) ?? written) : written;
}

const rootNames = (document: XmlNode): readonly string[] =>
  document.children.flatMap((piece) => (typeof piece === 'string' ? [] : piece.name));

const isHtml = (document: XmlNode, text: string): boolean =>
  rootNames(document).some((name) => /^(?:xhtml:|x:)?html$/.test(name)) ||
  /<!doctype html/i.test(text.slice(0, 2000));

function notAFeed(document: XmlNode, text: string): WireError {
  const html = isHtml(document, text);
  const [name] = rootNames(document);
  const found = html ? 'an HTML page' : name === undefined ? 'no markup' : `<${name}>`;
  return new WireError('FEED_NOT_A_FEED', `found ${found}`, {
    hint: html
      ? 'wirewatch outlets discover finds the feeds that a page announces'
      : 'Expected RSS, RDF, Atom, CDF or JSON Feed',
    facts: { found },
  });
}
