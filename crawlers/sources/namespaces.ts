/**
 * The prefix this project writes for a namespace, by its URI: '' for what RSS itself defines. Feeds bind any prefix to
 * any spelling of a URI, so URIs are compared by `sameUri`. Sources: the specifications at rssboard.org, RFC 4287,
 * dublincore.org, and the module list of RSS 1.0.
 */
export function canonicalPrefix(uri: string): string | undefined {
  const key = sameUri(uri);
  return prefixes.get(key) ?? (key.startsWith('purl.org/atom/ns') ? 'atom' : undefined);
}

const sameUri = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[/#]+$/, '');

const namespaces: Readonly<Record<string, readonly string[]>> = {
  '': [
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://cyber.law.harvard.edu/rss/rss.html',
    'http://purl.org/rss/1.0/',
    'http://purl.org/net/rss1.1#',
    'http://my.netscape.com/rdf/simple/0.9/',
    'http://channel.netscape.com/rdf/simple/0.9/',
    'http://my.netscape.com/publish/formats/rss-0.91.dtd',
    'http://example.com/newformat#',
    'http://example.com/necho',
    'http://purl.org/echo/',
    'uri/of/echo/namespace#',
    'http://purl.org/pie/',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
    'http://www.google.com/schemas/sitemap/0.84',
  ],
  atom: ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
  content: ['http://purl.org/rss/1.0/modules/content/'],
  dc: ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'],
  dcterms: ['http://purl.org/dc/terms/'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  googleplay: ['http://www.google.com/schemas/play-podcasts/1.0'],
  itunes: ['http://www.itunes.com/DTDs/PodCast-1.0.dtd', 'http://example.com/DTDs/PodCast-1.0.dtd'],
  media: ['http://search.yahoo.com/mrss/', 'http://www.rssboard.org/media-rss'],
  news: ['http://www.google.com/schemas/sitemap-news/0.9'],
  prism: [
    'http://prismstandard.org/namespaces/basic/2.0/',
    'http://prismstandard.org/namespaces/1.2/basic/',
    'http://purl.org/rss/1.0/modules/prism/',
  ],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  slash: ['http://purl.org/rss/1.0/modules/slash/'],
  sy: ['http://purl.org/rss/1.0/modules/syndication/'],
  wfw: ['http://wellformedweb.org/CommentAPI/'],
  xhtml: ['http://www.w3.org/1999/xhtml'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
};

const prefixes = new Map(
  Object.entries(namespaces).flatMap(([prefix, uris]) =>
    uris.map((uri) => [sameUri(uri), prefix] as const),
  ),
);
