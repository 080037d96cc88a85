import { createHmac, timingSafeEqual } from 'node:crypto';

/** A hub that tells of news in a feed (WebSub, W3C Recommendation of 2018), and the feed's name there. */
export interface Hub {
  readonly url: string;
  readonly topic: string;
}

interface Offer {
  readonly url: string; //  of the feed, after redirects
  readonly link: string | undefined; // the Link header, which wins over the document
  readonly hubs?: readonly string[] | undefined; // link rel=hub of the document
  readonly self?: string | undefined; //            link rel=self
}

/** The hub that an answer offers, in its headers or in the feed itself. */
export function hubOf({ url, link, hubs = [], self }: Offer): Hub | undefined {
  const named = linkHeader(link, url);
  const [hub] = [...named.filter(({ rel }) => rel === 'hub').map((each) => each.url), ...hubs];
  if (hub === undefined || !/^https?:/.test(hub)) return undefined;
  const topic = named.find(({ rel }) => rel === 'self')?.url ?? self ?? url;
  return { url: hub, topic };
}

/** Whether whoever knows the secret has sent these bytes; `signature` is X-Hub-Signature. */
export function isSigned(body: Uint8Array, secret: string, signature: string | undefined): boolean {
  const [, method = '', given = ''] =
    /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(signature ?? '') ?? [];
  if (method === '') return false;
  const ours = createHmac(method.toLowerCase(), secret).update(body).digest();
  const theirs = Buffer.from(given, 'hex');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

interface NamedLink {
  readonly rel: string;
  readonly url: string;
}

const LONGEST_HEADER = 8192;

/** Link: <https://hub.example/>; rel="hub", ... (RFC 8288), as far as relations need it. */
function linkHeader(header: string | undefined, base: string): readonly NamedLink[] {
  const links = (header ?? '').slice(0, LONGEST_HEADER).matchAll(/<([^<>]+)>([^<]*)/g);
  return [...links].flatMap(([, target = '', parameters = '']) => {
    const rels = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    if (rels === null || !URL.canParse(target, base)) return [];
    const url = new URL(target, base).href;
    const names = (rels[1] ?? rels[2] ?? '').toLowerCase().split(/\s+/);
    return names.map((rel) => ({ rel, url }));
  });
}
