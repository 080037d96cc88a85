import { WireError } from '../../src/errors.ts';
import type { Source } from '../outlet.ts';
import { parseFeedDate } from './feed-date.ts';
import { feedText } from './feed-text.ts';
import { headlineOf, lineOf } from './feed-words.ts';
import { known } from './known.ts';
import { languageTag } from './language-tag.ts';
import type { RawItem, RawReading, Response } from './read-source.ts';
import { readXml, type XmlNode } from './xml.ts';
import { child } from './xml-walk.ts';

type SitemapSource = Extract<Source, { kind: 'sitemap' | 'newsSitemap' }>;

/** A sitemap, a news sitemap, an index of either, or a plain list of addresses (sitemaps.org, Google News). */
export function readSitemap(source: SitemapSource, response: Response): RawReading {
  const text = feedText(response.bytes, response.contentType).trim();
  if (text === '') throw new WireError('FEED_EMPTY', 'a sitemap without text');
  if (!text.startsWith('<')) return { items: plainList(text).filter(wanted(source)) };
  const items: RawItem[] = [];
  const next: Source[] = [];
  const document = readXml(text, {
    base: response.url,
    items: new Set(['url', 'sitemap']),
    onItem(node) {
      const url = lineOf(node, ['loc']);
      if (node.name === 'url') items.push(readUrl(node, response.timeZone));
      else if (url !== undefined) next.push({ ...source, url });
    },
  });
  if (items.length + next.length === 0 && !isSitemap(document)) {
    throw new WireError('FEED_NOT_A_FEED', 'neither a sitemap nor an index of sitemaps', {
      hint: 'A feed is a source of kind feed, a page of links one of kind section',
    });
  }
  return { items: items.filter(wanted(source)), next };
}

function readUrl(node: XmlNode, timeZone: string | undefined): RawItem {
  const news = child(node, ['news:news', 'news']);
  const publication =
    news === undefined ? undefined : child(news, ['news:publication', 'publication']);
  const date = (of: XmlNode | undefined, names: readonly string[]) =>
    parseFeedDate((of === undefined ? undefined : lineOf(of, names)) ?? '', timeZone);
  const language =
    publication === undefined ? undefined : lineOf(publication, ['news:language', 'language']);
  return {
    url: lineOf(node, ['loc']),
    ...known({
      headline: news === undefined ? undefined : headlineOf(news),
      datePublished: date(news, ['news:publication_date', 'publication_date']),
      dateModified: date(node, ['lastmod']),
      language: languageTag(language),
    }),
  };
}

const isSitemap = (document: XmlNode): boolean =>
  document.children.some(
    (piece) => typeof piece !== 'string' && /^(urlset|sitemapindex)$/.test(piece.name),
  );

function plainList(text: string): readonly RawItem[] {
  const lines = text.split(/\s*\n\s*/);
  if (!/^https?:\/\/\S+$/.test(lines[0] ?? '')) {
    throw new WireError('FEED_NOT_A_FEED', 'neither XML nor a list of addresses');
  }
  return lines.map((url) => ({ url }));
}

const wanted = (source: SitemapSource) => {
  const only =
    source.kind === 'sitemap' && source.only !== undefined
      ? new RegExp(source.only, 'u')
      : undefined;
  return ({ url }: RawItem): boolean => only === undefined || (url !== undefined && only.test(url));
};
