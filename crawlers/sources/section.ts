import { WireError } from '../../src/errors.ts';
import { decodeBytes } from '../../src/text/charset.ts';
import { registrableDomain } from '../../src/text/urls.ts';
import type { Source } from '../outlet.ts';
import { readAnchors } from './anchors.ts';
import { known } from './known.ts';
import type { RawItem, RawReading, Response } from './read-source.ts';

/** A page that lists articles: the links that match the declared pattern, or those that the page shows to be articles. */
export function readSection(
  source: Extract<Source, { kind: 'section' }>,
  response: Response,
): RawReading {
  const html = decodeBytes(response.bytes, {
    contentType: response.contentType,
    kind: 'html',
  }).text;
  if (html.trim() === '') throw new WireError('FEED_EMPTY', 'a section page without text');
  const links = longestTexts(readAnchors(html, response.url));
  const wanted =
    source.link === undefined ? articleLinks(links, response.url) : matching(links, source.link);
  if (wanted.length === 0 && links.length === 0) {
    throw new WireError('FEED_NOT_A_FEED', 'the section page has no links', {
      hint: 'Pages filled in by scripts need another source: a feed, a sitemap or a jsonList',
    });
  }
  return { items: wanted };
}

const matching = (links: readonly Link[], pattern: string): readonly RawItem[] => {
  const link = new RegExp(pattern, 'u');
  return links.filter(({ url }) => link.test(url)).map(toItem);
};

interface Link {
  readonly url: string;
  readonly text: string;
}

const toItem = ({ url, text }: Link): RawItem => ({
  url,
  ...known({ headline: isHeadline(text) ? text : undefined }),
});

/** An article is linked from its picture, its headline and its teaser: the headline is the longest of few words. */
function longestTexts(links: readonly Link[]): readonly Link[] {
  const byUrl = new Map<string, string>();
  for (const { url, text } of links) {
    const before = byUrl.get(url) ?? '';
    const better = text.length > before.length && text.length <= MAX_HEADLINE;
    byUrl.set(url, better ? text : before);
  }
  return [...byUrl].map(([url, text]) => ({ url, text }));
}

/** Learnt from the page: addresses of one shape, on the outlet's own domain, most of them with a headline for a text. */
function articleLinks(links: readonly Link[], pageUrl: string): readonly RawItem[] {
  const own = links.filter(({ url }) => registrableDomain(url) === registrableDomain(pageUrl));
  const shapes = new Map<string, Link[]>();
  for (const link of own) {
    const shape = shapeOf(link.url);
    const same = shapes.get(shape);
    if (same === undefined) shapes.set(shape, [link]);
    else same.push(link);
  }
  const articles = new Set(
    [...shapes]
      .filter(([shape, same]) => isArticleShape(shape) && mostlyHeadlines(same))
      .map(([shape]) => shape),
  );
  return own.filter(({ url }) => articles.has(shapeOf(url))).map(toItem);
}

const FEWEST_ALIKE = 3; //      links of one shape: two are a coincidence
const HEADLINE_SHARE = 0.5; //  of them with a headline; the rest are pictures
const MAX_HEADLINE = 300; //    characters; longer is a teaser

const mostlyHeadlines = (links: readonly Link[]): boolean =>
  links.length >= FEWEST_ALIKE &&
  links.filter(({ text }) => isHeadline(text)).length >= links.length * HEADLINE_SHARE;

/** At least four words, or nine characters of a script that writes without spaces. */
const isHeadline = (text: string): boolean =>
  text.split(/\s+/).length >= 4 ||
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\p{sc=Thai}]{9}/u.test(text.replace(/\s/g, ''));

/** '/news/85012345/A-long-slug' is '/word/number/slug': what differs between articles is gone. */
function shapeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment, i) => {
      if (/^\d+$/.test(segment)) return 'number';
      if (/\d{5}/.test(segment)) return 'id';
      if (segment.length > 20 || /[-_%]/.test(segment)) return 'slug';
      return i === 0 ? segment : 'word';
    });
  const ids = [...searchParams]
    .filter(([, value]) => /\d{3}/.test(value))
    .map(([name]) => `${name}=id`);
  return `${host}/${segments.join('/')}?${ids.join('&')}`;
}

const isArticleShape = (shape: string): boolean => /number|id|slug/.test(shape);
