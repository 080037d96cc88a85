import { gunzipSync } from 'node:zlib';
import type { Instant, Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { canonicalUrl } from '../../src/text/urls.ts';
import type { Source } from '../outlet.ts';
import { type Feed, MAX_FEED_BYTES, readFeed } from './feed.ts';
import { readJsonList } from './json-list.ts';
import { known } from './known.ts';
import { readSection } from './section.ts';
import { readSitemap } from './sitemap.ts';

/** An article as a source announces it. */
export interface SourceItem {
  readonly url: Url;
  readonly headline?: string;
  readonly datePublished?: Instant;
  readonly dateModified?: Instant;
  readonly language?: string; // BCP 47, as the item, its feed or the declaration says
}

export interface SourceReading {
  readonly items: readonly SourceItem[]; // in the order of the document, each address once
  readonly next: readonly Source[]; //      what it refers on to: sitemaps of an index, a feed's older page
  readonly unusable: number; //             announcements without an address that can be fetched
  readonly ttlMinutes?: number; //          how long the publisher says this stays fresh
  readonly hubs?: readonly string[]; //     WebSub
  readonly self?: string; //                the feed's own name, which its hub knows it by
}

export interface Response {
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly url: string; //      after redirects
  readonly timeZone?: string | undefined; // of the outlet
}

/** What a reader finds before addresses are looked at. */
export interface RawReading {
  readonly items: readonly RawItem[];
  readonly next?: readonly Source[];
  readonly feed?: Pick<Feed, 'ttlMinutes' | 'hubs' | 'self'>;
}
export type RawItem = Omit<SourceItem, 'url'> & { readonly url?: string | undefined };

/**
 * The articles that a source announces. Throws FEED_NOT_A_FEED and FEED_EMPTY when the answer is something else, and
 * FETCH_TOO_LARGE.
 */
export function readSource(source: Source, response: Response): SourceReading {
  const raw = readRaw(source, { ...response, bytes: unzipped(response.bytes) });
  const items = new Map<Url, SourceItem>();
  let unusable = 0;
  for (const { url: written, ...facts } of raw.items) {
    const url = fetchable(written, response.url);
    if (url === undefined) unusable += 1;
    else if (!items.has(url)) {
      items.set(url, { ...known({ language: source.language }), ...facts, url });
    }
  }
  return { items: [...items.values()], next: raw.next ?? [], unusable, ...raw.feed };
}

function readRaw(source: Source, response: Response): RawReading {
  switch (source.kind) {
    case 'feed':
      return feedItems(source, readFeed(response.bytes, response));
    case 'newsSitemap':
    case 'sitemap':
      return readSitemap(source, response);
    case 'section':
      return readSection(source, response);
    case 'jsonList':
      return readJsonList(source, response);
  }
}

const feedItems = (source: Source, feed: Feed): RawReading => ({
  items: feed.items.map((item) => ({
    url: item.url,
    ...known({
      headline: item.headline === '' ? undefined : item.headline,
      datePublished: item.datePublished,
      dateModified: item.dateModified,
      language:
        item.language ?? source.language ?? (feed.language === 'und' ? undefined : feed.language),
    }),
  })),
  next: feed.next === undefined ? [] : [{ ...source, kind: 'feed', url: feed.next } as Source],
  feed: known({ ttlMinutes: feed.ttlMinutes, hubs: feed.hubs, self: feed.self }),
});

function fetchable(written: string | undefined, base: string): Url | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  try {
    const url = canonicalUrl(written, base);
    return /^https?:/.test(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Sitemaps come as .gz files, which are not a content encoding. */
function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    throw new WireError(tooLarge ? 'FETCH_TOO_LARGE' : 'FEED_NOT_A_FEED', 'a gzip file', {
      cause,
      hint: tooLarge ? `It unpacks to more than ${MAX_FEED_BYTES} bytes` : 'The file is damaged',
    });
  }
}
