import type { Capture, OutletFacts, Page } from '../article.ts';
import { WireError } from '../errors.ts';
import { decodeBytes } from '../text/charset.ts';
import { articleId } from '../text/urls.ts';

const mediaTypes: Readonly<Record<string, Page['mediaType']>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'text/plain': 'text/plain',
  'text/markdown': 'text/plain',
  'application/json': 'application/json',
  'application/ld+json': 'application/json',
};

/** What the stages read of a capture. Throws FETCH_NOT_TEXT for a picture, a PDF and the like. */
export function pageOf(capture: Capture, outlet?: OutletFacts): Page {
  const contentType = capture.headers['content-type'] ?? 'text/html';
  const mediaType = mediaTypes[contentType.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (mediaType === undefined)
    throw new WireError('FETCH_NOT_TEXT', `${capture.url} is ${contentType}`);
  const kind = mediaType === 'text/html' ? 'html' : 'text';
  return {
    id: articleId(capture.url),
    url: capture.url,
    mediaType,
    text: decodeBytes(capture.body, { contentType, kind }).text,
    dateFetched: capture.dateCaptured,
    ...(outlet === undefined ? {} : { outlet }),
  };
}
