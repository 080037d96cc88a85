import type { Instant } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { jsonFeed } from './feed-json.ts';
import { feedText } from './feed-text.ts';
import { xmlFeed } from './feed-xml.ts';

/** A feed as its publisher sends it, in any dialect. Text is plain; only `content` may hold markup. */
export interface Feed extends Described {
  readonly title: string; //     '' when the feed has none
  readonly link?: string; //     the site it belongs to
  readonly self?: string; //     where the feed says it lives
  readonly next?: string; //     older items (RFC 5005, JSON Feed next_url)
  readonly hubs?: readonly string[]; // WebSub
  readonly language: string; //  BCP 47; 'und' when the feed does not say
  readonly ttlMinutes?: number; // how long the publisher says a copy stays fresh
  readonly generator?: string;
  readonly publisher?: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem extends Described {
  readonly url?: string; //      absolute when the feed or `url` says against what
  readonly headline: string; //  '' when the item has none
  readonly language?: string; // only where the item says so itself
  readonly content?: string; //  HTML as sent; never shown, only read
  readonly comments?: string;
  readonly source?: { readonly title?: string; readonly url?: string }; // whom it was taken from
  readonly enclosures: readonly Enclosure[];
}

/** What feeds and items have in common. */
interface Described {
  readonly id?: string;
  readonly description?: string;
  readonly author: readonly string[]; // names; an e-mail address only where there is no name
  readonly contributor?: readonly string[];
  readonly datePublished?: Instant;
  readonly dateModified?: Instant;
  readonly dateCreated?: Instant;
  readonly image?: string;
  readonly categories: readonly string[];
  readonly rights?: string;
}

export interface Enclosure {
  readonly url: string;
  readonly type?: string;
  readonly length?: number; // bytes, as declared
}

export interface FeedHints {
  readonly contentType?: string | undefined; // the Content-Type header
  readonly url?: string | undefined; //         where it was fetched: relative links start here
  readonly timeZone?: string | undefined; //    IANA; for times without a zone, UTC otherwise
}

export const MAX_FEED_BYTES = 50 * 1024 * 1024; // a feed of a million short items; more is an attack or a mistake

/**
 * RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, well formed or not: a broken item costs only itself.
 * Throws FEED_EMPTY, FEED_NOT_A_FEED (HTML, a sitemap, anything else) and FETCH_TOO_LARGE.
 */
export function readFeed(bytes: Uint8Array, hints: FeedHints = {}): Feed {
  if (bytes.length > MAX_FEED_BYTES) {
    throw new WireError('FETCH_TOO_LARGE', `a feed of ${bytes.length} bytes`, {
      hint: `Feeds are read up to ${MAX_FEED_BYTES} bytes`,
      facts: { bytes: bytes.length },
    });
  }
  const text = feedText(bytes, hints.contentType).trim();
  if (text === '') {
    throw new WireError('FEED_EMPTY', `${bytes.length} bytes and no text among them`);
  }
  return /^[[{]/.test(text) ? jsonFeed(text, hints) : xmlFeed(text, hints);
}
