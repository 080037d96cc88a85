import { Parser } from 'htmlparser2';
import { oneLine } from './plain-text.ts';
import { resolveUrl } from './resolve-url.ts';

export interface Anchor {
  readonly url: string; //  absolute, without fragment
  readonly text: string; // one line
  readonly rel: string;
}

/** The links of a page with their texts, in order; those to the page itself, to mail and scripts left out. */
export function readAnchors(html: string, pageUrl: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let base = pageUrl;
  let open: { url: string; rel: string; pieces: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined)
      anchors.push({ url: open.url, rel: open.rel, text: oneLine(open.pieces.join(' ')) });
    open = undefined;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') base = resolveUrl(attributes['href'], pageUrl) ?? base;
      if (name === 'img' && open !== undefined) open.pieces.push(attributes['alt'] ?? '');
      if (name !== 'a') return;
      close();
      const url = pageLink(attributes['href'], base, pageUrl);
      if (url !== undefined && anchors.length < MAX_ANCHORS) {
        open = { url, rel: (attributes['rel'] ?? '').toLowerCase(), pieces: [] };
      }
    },
    ontext(text) {
      open?.pieces.push(text);
    },
    onclosetag(name) {
      if (name === 'a') close();
    },
  });
  parser.end(html.slice(0, MAX_CHARACTERS));
  close();
  return anchors;
}

const MAX_ANCHORS = 5000; //           a front page has some hundreds
const MAX_CHARACTERS = 5_000_000; //   larger pages are not lists of links

function pageLink(href: string | undefined, base: string, pageUrl: string): string | undefined {
  const url = resolveUrl(href, base);
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const bare = url.replace(/#.*$/, '');
  return bare === pageUrl.replace(/#.*$/, '') ? undefined : bare;
}
