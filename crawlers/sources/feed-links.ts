import type { Feed } from './feed.ts';
import { lineOf } from './feed-words.ts';
import { known } from './known.ts';
import { oneLine } from './plain-text.ts';
import { resolveUrl } from './resolve-url.ts';
import type { XmlNode } from './xml.ts';
import { childrenOf, innerText } from './xml-walk.ts';

interface Link {
  readonly rel: string;
  readonly url: string;
  readonly type: string;
}

/** Where a feed points: the site, itself, its next page, and its WebSub hubs. */
export function feedLinks(channel: XmlNode): Pick<Feed, 'link' | 'self' | 'next' | 'hubs'> {
  const links = linksOf(channel);
  const rel = (name: string) => links.find((link) => link.rel === name)?.url;
  const hubs = links.filter((link) => link.rel === 'hub').map(({ url }) => url);
  return known({
    link:
      pageOf(links) ??
      resolveUrl(channel.attributes['href'], channel.base) ??
      permalink(channel) ??
      webAddress(lineOf(channel, ['id'])),
    self: rel('self') ?? resolveUrl(channel.attributes['self'], channel.base),
    next: rel('next'),
    hubs: hubs.length === 0 ? undefined : hubs,
  });
}

/** Where an item's page is, and where it is talked about. */
export function itemLinks(item: XmlNode): {
  readonly url?: string;
  readonly comments?: string;
} {
  const links = linksOf(item);
  const url =
    pageOf(links) ??
    resolveUrl(item.attributes['href'], item.base) ??
    permalink(item) ??
    resolveUrl(lineOf(item, ['feedburner:origlink']), item.base) ??
    webAddress(item.attributes['rdf:about']) ??
    webAddress(lineOf(item, ['id']));
  const comments =
    resolveUrl(lineOf(item, ['comments', 'wfw:comment']), item.base) ??
    links.find(({ rel }) => rel === 'replies')?.url;
  return known({ url, comments });
}

/** A page for people: an alternate of HTML or of no stated type first, then any alternate. */
const pageOf = (links: readonly Link[]): string | undefined => {
  const pages = links.filter(({ rel }) => rel === 'alternate');
  return (pages.find(({ type }) => type === '' || type.includes('html')) ?? pages[0])?.url;
};

function linksOf(node: XmlNode): readonly Link[] {
  return childrenOf(node, ['link', 'a', 'xhtml:link']).flatMap((element): Link[] => {
    const written =
      element.attributes['href'] ?? element.attributes['rdf:resource'] ?? innerText(element);
    const stated = element.attributes['href'] !== undefined || written.trim() !== '';
    const url = stated ? resolveUrl(written, element.base) : undefined;
    const rel = (element.attributes['rel'] ?? 'alternate').toLowerCase();
    return url === undefined
      ? []
      : [{ rel: rel.replace(IANA_RELATIONS, ''), url, type: element.attributes['type'] ?? '' }];
  });
}

const IANA_RELATIONS = 'http://www.iana.org/assignments/relation/';

/** RSS: a guid is the address of the page unless it says that it is not. */
function permalink(item: XmlNode): string | undefined {
  const [guid] = childrenOf(item, ['guid']);
  if (guid === undefined || /false/i.test(guid.attributes['ispermalink'] ?? '')) return undefined;
  const text = oneLine(innerText(guid));
  const stated = guid.attributes['ispermalink'] !== undefined;
  return stated ? resolveUrl(text, guid.base) : (webAddress(text) ?? resolvedPath(text, guid.base));
}

const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;

const resolvedPath = (text: string, base: string | undefined): string | undefined =>
  /^\.{0,2}\//.test(text) ? resolveUrl(text, base) : undefined;
