import type { Extracted, Page } from '../article.ts';
import { WireError } from '../errors.ts';

export function extract(page: Page): Extracted {
  if (page.text === '') throw new WireError('EXTRACT_NO_BODY', page.url);
  return { headline: page.url, articleBody: page.text.normalize('NFC'), author: [], captions: [] };
}
