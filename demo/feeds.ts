import type { DemoOutlet } from './outlets.ts';
import type { Published } from './published.ts';

/** One line of a feed: an article, or a trap that looks like one. */
export type Announcement = Pick<Published, 'url' | 'headline' | 'datePublished' | 'dateModified'> &
  Partial<Published>;

/** An outlet's feed in its own dialect. */
export function feedOf(outlet: DemoOutlet, origin: string, items: readonly Announcement[]): string {
  return dialects[outlet.format](outlet, origin, items);
}

export const FEED_TYPES: Readonly<Record<DemoOutlet['format'], string>> = {
  rss2: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json',
  rss1: 'application/rdf+xml; charset=utf-8',
  newsSitemap: 'application/xml; charset=utf-8',
};

type Dialect = (outlet: DemoOutlet, origin: string, items: readonly Announcement[]) => string;

const dialects: Readonly<Record<DemoOutlet['format'], Dialect>> = {
  rss2: (outlet, origin, items) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${xml(outlet.declaration.name)}</title><link>${origin}/</link><description>Latest news</description>
<atom:link rel="self" href="${origin}${outlet.source.path}"/><language>${outlet.language}</language><ttl>5</ttl>
${items
  .map(
    (
      item,
    ) => `<item><title>${xml(item.headline)}</title><link>${xml(item.url)}</link><guid>${xml(item.url)}</guid>
<dc:creator>${xml(item.byline ?? '')}</dc:creator><category>${xml(item.section ?? '')}</category>
<pubDate>${item.datePublished.toUTCString()}</pubDate><description><![CDATA[<p>${xml(item.summary ?? '')}</p>]]></description></item>`,
  )
  .join('\n')}
</channel></rss>`,

  atom: (outlet, origin, items) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}" xml:base="${origin}/"><title>${xml(outlet.declaration.name)}</title>
<id>tag:escale.example,2026:flux</id><link rel="self" href="${outlet.source.path.slice(1)}"/><link href="${origin}/"/><updated>${newest(items)}</updated>
${items
  .map(
    (
      item,
    ) => `<entry><title type="html">${xml(xml(item.headline))}</title><link rel="alternate" type="text/html" href="${xml(item.url.slice(origin.length + 1))}"/>
<id>${xml(item.url)}</id><published>${item.datePublished.toISOString()}</published><updated>${item.dateModified.toISOString()}</updated>
<author><name>${xml(item.byline ?? outlet.declaration.name)}</name></author><summary>${xml(item.summary ?? '')}</summary></entry>`,
  )
  .join('\n')}
</feed>`,

  json: (outlet, origin, items) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.declaration.names?.[outlet.language] ?? outlet.declaration.name,
      home_page_url: `${origin}/`,
      feed_url: `${origin}${outlet.source.path}`,
      language: outlet.language,
      items: items.map((item) => ({
        id: item.url,
        url: item.url,
        title: item.headline,
        summary: item.summary,
        language: item.language,
        authors: [{ name: item.byline }],
        tags: [item.section],
        date_published: item.datePublished.toISOString(),
        date_modified: item.dateModified.toISOString(),
      })),
    }),

  rss1: (outlet, origin, items) => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}${outlet.source.path}"><title>${xml(outlet.declaration.names?.[outlet.language] ?? '')}</title><link>${origin}/</link>
<description>آخرین خبرها</description><dc:language>${outlet.language}</dc:language>
<items><rdf:Seq>${items.map((item) => `<rdf:li rdf:resource="${xml(item.url)}"/>`).join('')}</rdf:Seq></items></channel>
${items
  .map(
    (
      item,
    ) => `<item rdf:about="${xml(item.url)}"><title>${xml(item.headline)}</title><link>${xml(item.url)}</link>
<description>${xml(item.summary ?? '')}</description><dc:creator>${xml(item.byline ?? '')}</dc:creator><dc:date>${item.datePublished.toISOString()}</dc:date></item>`,
  )
  .join('\n')}
</rdf:RDF>`,

  newsSitemap: (outlet, _origin, items) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items
  .map(
    (
      item,
    ) => `<url><loc>${xml(item.url)}</loc><lastmod>${item.dateModified.toISOString()}</lastmod><news:news>
<news:publication><news:name>${xml(outlet.declaration.names?.[outlet.language] ?? '')}</news:name><news:language>${outlet.language}</news:language></news:publication>
<news:publication_date>${item.datePublished.toISOString()}</news:publication_date><news:title>${xml(item.headline)}</news:title></news:news></url>`,
  )
  .join('\n')}
</urlset>`,
};

const newest = (items: readonly Announcement[]): string =>
  new Date(Math.max(0, ...items.map(({ dateModified }) => dateModified.getTime()))).toISOString();

export const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
