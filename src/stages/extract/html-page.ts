import type { Extracted, LanguageTag, Page } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { HtmlPage } from '../../text/html/block.ts';
import { readPage } from '../../text/html/read-page.ts';
import { languageTagOf } from '../../text/language-tags.ts';
import { decoded, type Metadata, readMetadata } from '../../text/metadata.ts';
import { type NotArticle, pageKind } from '../../text/page-kind.ts';
import { findAuthors } from './authors.ts';
import { findBody } from './body.ts';
import { findCaptions } from './captions.ts';
import { findDates } from './dates.ts';
import { findTitles } from './headline.ts';
import { fromLayout } from './layout.ts';

/** An HTML page's article. Throws EXTRACT_TOO_LARGE, EXTRACT_NOT_ARTICLE and EXTRACT_NO_BODY. */
export function extractHtml(page: Page): Extracted {
  const html = readPage(page.text);
  const metadata = readMetadata(html, page.url);
  const titles = findTitles(html, metadata);
  const paragraphs = findBody(html, metadata, titles);
  const byLayout = fromLayout(page, paragraphs);
  const headline = byLayout?.headline ?? titles[0] ?? page.feedItem?.headline ?? '';
  const description =
    byLayout?.summary ??
    metadata.meta('og:description', 'description', 'twitter:description') ??
    decoded(metadata.article.description);
  const found = (byLayout?.paragraphs ?? paragraphs).join('\n\n');
  const kind = pageKind(html, { headline, articleBody: found });
  if (kind !== 'article') refuse(page, kind);
  const articleBody = found === '' && isDated(metadata) ? (description ?? '') : found;
  if (articleBody === '') throw new WireError('EXTRACT_NO_BODY', page.url);
  const publisher =
    metadata.meta('og:site_name', 'application-name') ?? decoded(metadata.article.publisher);
  return {
    headline,
    articleBody,
    author: findAuthors(html, metadata, [publisher ?? '', page.outlet?.name ?? '']),
    captions: findCaptions(html),
    ...findDates(html, metadata, page),
    ...optional({
      declaredLanguage: declaredLanguage(html, metadata),
      description,
      image: imageOf(metadata, page.url),
      publisher,
    }),
  };
}

/** A page of a film or a picture may have nothing but a summary; it is still news. */
const isDated = ({ article, meta }: Metadata): boolean =>
  article.datePublished !== undefined || meta('article:published_time') !== undefined;

function refuse({ url }: Page, kind: NotArticle): never {
  throw new WireError('EXTRACT_NOT_ARTICLE', `${kind}: ${url}`, { facts: { kind } });
}

function declaredLanguage(html: HtmlPage, metadata: Metadata): LanguageTag | undefined {
  const claims = [
    html.language,
    metadata.meta('og:locale', 'content-language', 'dc.language', 'language'),
    metadata.article.language,
  ];
  for (const claim of claims) {
    const tag = languageTagOf(claim);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

function imageOf(metadata: Metadata, base: string): string | undefined {
  const address =
    metadata.meta('og:image', 'og:image:secure_url', 'twitter:image', 'twitter:image:src') ??
    metadata.article.image;
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A field that was not found is left out, not `undefined`. */
type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
const optional = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
