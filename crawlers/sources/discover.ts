import { Parser } from 'htmlparser2';
import { registrableDomain } from '../../src/text/urls.ts';
import type { Source } from '../outlet.ts';
import { type Anchor, readAnchors } from './anchors.ts';
import { resolveUrl } from './resolve-url.ts';
import { uniqueBy } from './unique-by.ts';

/** A source that a site may have, and why we think so. Probe it, then ask `judgeSource`. */
export interface Candidate {
  readonly source: Source;
  readonly found: 'announced' | 'robots' | 'linked' | 'guessed'; // most believable first
  readonly title?: string; // as the page names it
}

/**
 * Candidate sources of a site, most believable first: feeds announced by <link>, sitemaps of robots.txt, links that look
 * like feeds or sections, and the paths where feeds and sitemaps usually lie.
 */
export function discoverSources(home: {
  readonly url: string;
  readonly html: string;
  readonly robots?: string;
}): readonly Candidate[] {
  const anchors = readAnchors(home.html, home.url);
  const all = [
    ...announcedFeeds(home.html, home.url),
    ...robotsSitemaps(home.robots ?? '', home.url),
    ...linkedFeeds(anchors, home.url),
    ...guessedPaths(home.url),
    ...sections(anchors, home.url),
  ];
  return uniqueBy(all, ({ source }) => source.url);
}

/** <link rel="alternate" type="application/rss+xml">; comment feeds are no news. */
function announcedFeeds(html: string, pageUrl: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href, title }) {
      if (name !== 'link' || !/\b(alternate|feed)\b/i.test(rel) || !feedType.test(type)) return;
      const url = resolveUrl(href, pageUrl);
      if (url === undefined || /comment/i.test(`${url} ${title ?? ''}`)) return;
      const source = { kind: 'feed', url } as const;
      found.push({ source, found: 'announced', ...(title === undefined ? {} : { title }) });
    },
  });
  parser.end(html.slice(0, MAX_CHARACTERS));
  return found;
}

const MAX_CHARACTERS = 2_000_000; // announcements stand in the head
const feedType = /^(application\/(rss|atom|rdf|feed)\+(xml|json)|application\/(x-)?rss|text\/xml)/i;

function robotsSitemaps(robots: string, pageUrl: string): readonly Candidate[] {
  return [...robots.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)]
    .slice(0, MAX_SITEMAPS)
    .flatMap(([, written]) => {
      const url = resolveUrl(written, pageUrl);
      if (url === undefined || !/^https?:/.test(url)) return [];
      return [{ source: { kind: sitemapKind(url), url }, found: 'robots' } as const];
    });
}

const MAX_SITEMAPS = 50;
const sitemapKind = (url: string): 'newsSitemap' | 'sitemap' =>
  /news|latest|google/i.test(new URL(url).pathname) ? 'newsSitemap' : 'sitemap';

function linkedFeeds(anchors: readonly Anchor[], pageUrl: string): readonly Candidate[] {
  return anchors
    .filter(
      ({ url, text }) =>
        isOwn(url, pageUrl) &&
        (feedPath.test(new URL(url).pathname) || /^(rss|atom)\b/i.test(text)),
    )
    .map(({ url, text }) => ({
      source: { kind: 'feed', url } as const,
      found: 'linked' as const,
      ...(text === '' ? {} : { title: text }),
    }));
}

const feedPath = /(?:^|[/._-])(?:rss2?|atom|feeds?|rdf)(?:$|[/._-])|\.(?:rss|rdf|atom)$/i;

/** Where content systems put them; tried only when asked, one request each. */
const usualPaths = [
  ...['/rss', '/rss.xml', '/feed', '/feed/', '/feeds', '/atom.xml', '/index.xml', '/feed.json'],
  ...['/rss/all', '/export/rss2/archive/index.xml'],
].map((path) => ({ kind: 'feed', path }) as const);
const usualSitemaps = [
  { kind: 'newsSitemap', path: '/news-sitemap.xml' },
  { kind: 'newsSitemap', path: '/sitemap-news.xml' },
  { kind: 'sitemap', path: '/sitemap.xml' },
  { kind: 'sitemap', path: '/sitemap_index.xml' },
] as const;

const guessedPaths = (pageUrl: string): readonly Candidate[] =>
  [...usualPaths, ...usualSitemaps].map(({ kind, path }) => ({
    source: { kind, url: new URL(path, pageUrl).href },
    found: 'guessed',
  }));

/** Links of the navigation: short words, a shallow path, no digits. */
function sections(anchors: readonly Anchor[], pageUrl: string): readonly Candidate[] {
  return anchors
    .filter(({ url, text }) => isOwn(url, pageUrl) && isSection(new URL(url), text))
    .slice(0, MAX_SECTIONS)
    .map(({ url, text }) => ({ source: { kind: 'section', url }, found: 'linked', title: text }));
}

const MAX_SECTIONS = 30;
const isOwn = (url: string, pageUrl: string): boolean =>
  registrableDomain(url) === registrableDomain(pageUrl);

function isSection({ pathname, search }: URL, text: string): boolean {
  const depth = pathname.split('/').filter((segment) => segment !== '').length;
  const words = text.split(/\s+/).length;
  return (
    depth >= 1 &&
    depth <= 2 &&
    search === '' &&
    words <= 3 &&
    text.length >= 2 &&
    text.length <= 40 &&
    !/\d{3}/.test(pathname) &&
    !feedPath.test(pathname) &&
    !service.test(pathname)
  );
}

const service =
  /about|contact|privacy|terms|cookie|login|sign|subscri|account|search|advert|careers?|help|legal|mention/i;
