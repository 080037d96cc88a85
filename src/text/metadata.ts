import { Parser } from 'htmlparser2';
import type { HtmlPage } from './html/block.ts';
import { readJsonLd, type Thing } from './json-ld.ts';
import { comparable, oneLine } from './whitespace.ts';

/** What a page states about itself outside its text: JSON-LD, OpenGraph and <meta>, decoded and on one line. */
export interface Metadata {
  readonly things: readonly Thing[];
  readonly article: Thing; // the JSON-LD thing that this page is; an empty one when there is none
  readonly articles: number; // how many articles the JSON-LD speaks of
  readonly canonical: string | undefined;
  readonly title: string; // <title>
  /** The first non-empty content of the first of these names that the page has. */
  readonly meta: (...names: readonly string[]) => string | undefined;
  readonly allMeta: (name: string) => readonly string[];
}

export function readMetadata(page: HtmlPage, url: string): Metadata {
  const allMeta = (name: string): readonly string[] =>
    (page.metas.get(name) ?? []).flatMap((content) => decoded(content) ?? []);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const [content] = allMeta(name);
      if (content !== undefined) return content;
    }
    return undefined;
  };
  const things = readJsonLd(page.jsonLd);
  const articles = things.filter(isArticle);
  const canonical =
    page.links.find(({ rel }) => rel === 'canonical')?.['href'] ?? meta('og:url') ?? undefined;
  const here = pathOf(canonical ?? url, url);
  const title = decoded(page.title) ?? '';
  const shownTitle = comparable(meta('og:title') ?? title);
  const matchOf = (thing: Thing): number => {
    const sameAddress = here !== '' && thing.names.some((name) => pathOf(name, url) === here);
    const headline = comparable(thing.headline ?? '');
    const sameTitle =
      headline !== '' &&
      shownTitle !== '' &&
      (shownTitle.includes(headline) || headline.includes(shownTitle));
    return (sameAddress ? 2 : 0) + (sameTitle ? 2 : 0) + Math.min(1, bodyLength(thing) / 1e6);
  };
  const [best] = articles
    .map((thing) => ({ thing, match: matchOf(thing) }))
    .sort((a, b) => b.match - a.match);
  return {
    things,
    article: best?.thing ?? nothing,
    articles: articles.length,
    canonical,
    title,
    meta,
    allMeta,
  };
}

const nothing: Thing = { types: [], names: [], authors: [] };

/** JSON-LD's articleBody of this page as plain text; '' when there is none, or it cannot be told whose it is. */
export function statedBody({ article, articles, things }: Metadata): string {
  const stated =
    article.articleBody ??
    (articles < 2
      ? things
          .flatMap((thing) => thing.articleBody ?? [])
          .reduce((longest, body) => (body.length > longest.length ? body : longest), '')
      : '');
  return oneLine(withoutMarkup(withoutMarkup(stated)));
}

const bodyLength = (thing: Thing): number => Math.min(1e5, thing.articleBody?.length ?? 0);

const articleType =
  /Article|BlogPosting|Report|LiveBlogPosting|MediaGallery|OpinionNews|ReviewNews|BackgroundNews/;
const isArticle = ({ types }: Thing): boolean => types.some((type) => articleType.test(type));

/** Text of a metadata field: entities decoded (some sites escape twice), one line; undefined when empty. */
export function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = oneLine(withoutMarkup(withoutMarkup(text)));
  return line === '' ? undefined : line;
}

/** Entities decoded and tags replaced by a space. */
function withoutMarkup(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  const parts: string[] = [];
  const parser = new Parser({
    ontext: (data) => parts.push(data),
    onopentagname: () => parts.push(' '),
  });
  parser.end(text);
  return parts.join('');
}

function pathOf(address: string, base: string): string {
  if (!URL.canParse(address, base)) return '';
  const { pathname } = new URL(address, base);
  return pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
}
