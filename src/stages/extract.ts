import type { Extracted, Page } from '../article.ts';
import { WireError } from '../errors.ts';
import { extractHtml } from './extract/html-page.ts';
import { extractJson } from './extract/json-page.ts';
import { extractText } from './extract/plain-text.ts';

/**
 * The article on a page. Throws EXTRACT_NO_BODY (nothing to read), EXTRACT_NOT_ARTICLE (a challenge, consent, error or
 * login page; its kind is in the facts), EXTRACT_TOO_LARGE and, for JSON, INPUT_NOT_JSON and INPUT_INVALID.
 */
export function extract(page: Page): Extracted {
  if (page.text.trim() === '') throw new WireError('EXTRACT_NO_BODY', page.url);
  return readers[page.mediaType](page);
}

const readers = {
  'text/html': extractHtml,
  'text/plain': extractText,
  'application/json': extractJson,
} as const satisfies Record<Page['mediaType'], (page: Page) => Extracted>;
