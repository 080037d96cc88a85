import type { Extracted, Page } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { parseWrittenDate } from '../../text/date-values.ts';
import { readPage } from '../../text/html/read-page.ts';
import { readJsonLd, type Thing } from '../../text/json-ld.ts';
import { languageTagOf } from '../../text/language-tags.ts';
import { decoded } from '../../text/metadata.ts';
import { personsOf } from './authors.ts';
import { paragraphsOf } from './plain-text.ts';

/** One schema.org NewsArticle, or one of our own JSON lines: the same names. */
export function extractJson(page: Page): Extracted {
  const thing = articleIn(page);
  const paragraphs = bodyOf(thing.articleBody ?? '');
  if (paragraphs.length === 0) throw new WireError('EXTRACT_NO_BODY', page.url);
  const fields = {
    declaredLanguage: languageTagOf(thing.language),
    datePublished: dateOf(thing.datePublished, page) ?? page.feedItem?.datePublished,
    dateModified: dateOf(thing.dateModified, page),
    description: decoded(thing.description),
    image: thing.image,
    publisher: decoded(thing.publisher),
  };
  return {
    headline: decoded(thing.headline) ?? page.feedItem?.headline ?? '',
    articleBody: paragraphs.join('\n\n'),
    author: personsOf(thing, []),
    captions: [],
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function articleIn({ text, url }: Page): Thing {
  const things = readJsonLd([text]);
  if (things.length === 0) throw new WireError('INPUT_NOT_JSON', url);
  const article =
    things.find(({ articleBody }) => articleBody !== undefined) ??
    things.find(({ headline }) => headline !== undefined);
  if (article === undefined) throw new WireError('INPUT_INVALID', `no articleBody: ${url}`);
  return article;
}

/** Most bodies are plain text; some systems export them as markup. */
const bodyOf = (body: string): readonly string[] =>
  /<(?:p|div|br)[\s>/]/i.test(body)
    ? readPage(body).blocks.map(({ text }) => text)
    : paragraphsOf(body);

const dateOf = (written: string | undefined, { outlet }: Page): Extracted['datePublished'] =>
  written === undefined ? undefined : parseWrittenDate(written, outlet?.timeZone)?.instant;
