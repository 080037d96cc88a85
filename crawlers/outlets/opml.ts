import { WireError } from '../../src/errors.ts';
import type { Outlet } from '../outlet.ts';
import { feedText } from '../sources/feed-text.ts';
import { resolveUrl } from '../sources/resolve-url.ts';
import { uniqueBy } from '../sources/unique-by.ts';
import { readXml, type XmlNode } from '../sources/xml.ts';

/** A feed as an OPML file lists it. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string;
  readonly home?: string; //     the site
  readonly language?: string;
  readonly folder: readonly string[]; // titles of the outlines around it
}

/** Feeds of an OPML 1.0 or 2.0 file, each address once. Throws FEED_NOT_A_FEED for anything else. */
export function importOpml(bytes: Uint8Array): readonly ListedFeed[] {
  const text = feedText(bytes, undefined).trim();
  const document = readXml(text, { items: new Set(), onItem: () => undefined });
  const opml = elements(document).find(({ name }) => name === 'opml');
  if (opml === undefined) {
    throw new WireError('FEED_NOT_A_FEED', 'no OPML', {
      hint: 'An OPML file starts with <opml>; other readers export it as their list of subscriptions',
    });
  }
  const body = elements(opml).find(({ name }) => name === 'body') ?? opml;
  const feeds = elements(body).flatMap((outline) => listed(outline, []));
  return uniqueBy(feeds, ({ url }) => url);
}

function listed(outline: XmlNode, folder: readonly string[]): readonly ListedFeed[] {
  const { attributes } = outline;
  const title = (attributes['title'] ?? attributes['text'] ?? '').trim();
  const url = resolveUrl(attributes['xmlurl'], undefined);
  const home = resolveUrl(attributes['htmlurl'], undefined);
  const language = attributes['language'];
  const own =
    url === undefined || !/^(https?|feed):/i.test(url)
      ? []
      : [
          {
            url: url.replace(/^feed:(\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'),
            title: title === '' ? url : title,
            folder,
            ...(home === undefined ? {} : { home }),
            ...(language === undefined || language === '' ? {} : { language }),
          },
        ];
  const inner = url === undefined && title !== '' ? [...folder, title] : folder;
  return [...own, ...elements(outline).flatMap((child) => listed(child, inner))];
}

const elements = (node: XmlNode): readonly XmlNode[] =>
  node.children.filter((piece) => typeof piece !== 'string') as readonly XmlNode[];

/** The feeds of outlets as OPML 2.0, a folder a country; sitemaps and sections have no place in it. */
export function exportOpml(outlets: readonly Outlet[], title = 'Wirewatch outlets'): string {
  const countries = [...new Set(outlets.map(({ country }) => country))].toSorted();
  const folders = countries.map((country) => {
    const inside = outlets.filter((outlet) => outlet.country === country).flatMap(outlines);
    return inside.length === 0
      ? ''
      : `    <outline text="${country}">\n${inside.join('')}    </outline>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escapeXml(title)}</title></head>
  <body>
${folders.join('')}  </body>
</opml>
`;
}

const outlines = (outlet: Outlet): readonly string[] =>
  outlet.sources
    .filter(({ kind }) => kind === 'feed')
    .map(({ url, language }) => {
      const name = escapeXml(language === undefined ? outlet.name : `${outlet.name} (${language})`);
      const spoken = language === undefined ? '' : ` language="${language}"`;
      return `      <outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}" htmlUrl="${escapeXml(outlet.url)}"${spoken}/>\n`;
    });

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
