import { createHash } from 'node:crypto';
import { getDomain } from 'tldts';
import type { ArticleId, Url } from '../article.ts';
import { WireError } from '../errors.ts';

/**
 * One spelling for one address, still good for fetching: without fragment, tracking and presentation parameters,
 * default port and session ids, query sorted by name, AMP caches unwrapped. Idempotent.
 * Throws INPUT_INVALID for what is no absolute URL.
 */
export function canonicalUrl(url: string, base?: string): Url {
  const parsed = parse(url, base);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    parsed.hash = '';
    return parsed.href as Url;
  }
  const cached = ampCache.exec(`${parsed.host}${parsed.pathname}`);
  if (cached?.[2] !== undefined) {
    return canonicalUrl(`http${cached[1] === undefined ? '' : 's'}://${cached[2]}${parsed.search}`);
  }
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  parsed.hostname = parsed.hostname.replace(/\.$/, '');
  parsed.pathname = sameEscapes(parsed.pathname.replace(/;jsessionid=[^/]*/gi, ''));
  parsed.search = sortedQuery(parsed.search);
  return parsed.href as Url;
}

/**
 * The id of the article at an address: the same for http and https, and for the AMP, mobile and print versions of a
 * page. These folds may not be fetchable, so they live in the id and not in the address.
 */
export const articleId = (url: string): ArticleId =>
  createHash('sha256').update(identity(url)).digest('hex').slice(0, 32) as ArticleId;

/** Host and, unless it is the default, port: what robots.txt and politeness are kept by. */
export const hostOf = (url: string): string => parse(url).host;

/** The domain that was registered ('bbc.co.uk' of 'feeds.bbc.co.uk'), or the host where there is none. */
export const registrableDomain = (url: string): string => {
  const { hostname } = parse(url);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
};

function parse(url: string, base?: string): URL {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed, base)) {
    throw new WireError('INPUT_INVALID', `not a URL: ${trimmed.slice(0, SHOWN_CHARACTERS)}`);
  }
  return new URL(trimmed, base);
}

const SHOWN_CHARACTERS = 200;

/** https://www.google.com/amp/s/host/path, https://host.cdn.ampproject.org/c/s/host/path */
const ampCache =
  /^(?:www\.google\.[a-z.]{2,6}\/amp|[^/]+\.cdn\.ampproject\.org\/[cv])\/(s\/)?([^/]+\.[^/]+.*)$/;

/**
 * %e2 and %E2 are one; %7E and ~ are one (RFC 3986, section 6.2.2). Hex digits stay escaped: unescaping them could
 * make a new escape of what stands before.
 */
const sameEscapes = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[G-Zg-z\-._~]/.test(character) ? character : code.toUpperCase();
  });

function sortedQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .map(sameEscapes)
    .filter((pair) => pair !== '' && !saysNothing(pair))
    .sort((a, b) => compare(nameOf(a), nameOf(b)));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a parameter only says where the reader came from or how the page is to look. */
function saysNothing(pair: string): boolean {
  const name = nameOf(pair).toLowerCase();
  const value = pair.slice(name.length + 1).toLowerCase();
  return (
    trackingNames.has(name) ||
    trackingPrefixes.some((prefix) => name.startsWith(prefix)) ||
    (originNames.has(name) && originValues.test(value)) ||
    presentation.some(([shown, how]) => name === shown && how.test(value))
  );
}

// Names seen in the feeds and share buttons of news sites; general knowledge, compare the ClearURLs and AdGuard lists.
const trackingPrefixes = ['utm_', 'at_', 'hsa_', 'guce_', 'vero_', 'oly_', 'pk_', 'mtm_', 'ns_'];
const trackingNames = new Set(
  `fbclid gclid dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh mc_cid mc_eid _ga _gl cmpid cmp ocid
  xtor ref_src ref_url s_cid ito icid wt_mc wtrid sref srnd spm share_id smid smtyp guccounter mkt_tok trk taid gaa_at
  gaa_n gaa_sig gaa_ts phpsessid jsessionid _openstat ncid partner_id sr_share __twitter_impression fb_action_ids
  fb_action_types soc_src soc_trk cn-track campaign_id mbid rss_id feedname intcid intcmp`.split(
    /\s+/,
  ),
);
const originNames = new Set(['source', 'src', 'ref', 'from', 'via', 'traffic_source', 'partner']);
const originValues =
  /^(rss|feed|atom|twitter|facebook|telegram|whatsapp|linkedin|email|newsletter|share|social)/;
const presentation: readonly (readonly [name: string, value: RegExp])[] = [
  ['amp', /^(1|true|amp)?$/],
  ['outputtype', /^amp/],
  ['print', /^(1|true|yes|y)?$/],
  ['output', /^(print|amp|rss)$/],
  ['view', /^(print|mobile|amp)$/],
  ['m', /^1$/],
  ['mobile', /^(1|true)?$/],
  ['isapp', /^(1|true)$/],
];

/** What is the same for every version of one page. */
function identity(url: string): string {
  const { protocol, host, pathname, search } = new URL(canonicalUrl(url));
  if (protocol !== 'http:' && protocol !== 'https:') return canonicalUrl(url);
  const path = pathname
    .replace(/\/+/g, '/')
    .replace(/^\/amp\/(?=.)/, '/')
    .replace(/(?:\/amp|\/print)\/?$/, '')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '');
  return `${host.replace(/^(?:www|m|amp|mobile)\.(?=[^.]+\.)/, '')}${path}${search}`;
}
