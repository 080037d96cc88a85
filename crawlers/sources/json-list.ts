import { WireError } from '../../src/errors.ts';
import type { JsonFields, Source } from '../outlet.ts';
import { parseFeedDate } from './feed-date.ts';
import { feedText } from './feed-text.ts';
import { known } from './known.ts';
import { readJson } from './lenient-json.ts';
import { guessedText } from './plain-text.ts';
import type { RawItem, RawReading, Response } from './read-source.ts';

/** A REST answer: the list stands at a declared path, and so do the fields of its elements. */
export function readJsonList(
  source: Extract<Source, { kind: 'jsonList' }>,
  response: Response,
): RawReading {
  const list = at(readJson(feedText(response.bytes, response.contentType)), source.items);
  if (!Array.isArray(list)) {
    throw new WireError('FEED_NOT_A_FEED', `no list at '${source.items}' in the JSON`, {
      hint: 'The path to the list is the source’s `items`; an empty one means the answer itself',
    });
  }
  return { items: list.map((element) => readElement(element, source.fields, response.timeZone)) };
}

function readElement(element: unknown, fields: JsonFields, timeZone: string | undefined): RawItem {
  const text = (path: string | undefined) =>
    path === undefined ? undefined : scalar(at(element, path));
  const date = (path: string | undefined) =>
    dateOf(path === undefined ? undefined : at(element, path), timeZone);
  const headline = text(fields.headline);
  return {
    url: text(fields.link),
    ...known({
      headline: headline === undefined ? undefined : guessedText(headline),
      datePublished: date(fields.datePublished),
      dateModified: date(fields.dateModified),
    }),
  };
}

/** 'data.articles.0.url'; '' is the value itself. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((step) => step !== '')
    .reduce<unknown>(
      (found, step) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, step)
          ? (found as Readonly<Record<string, unknown>>)[step]
          : undefined,
      value,
    );
}

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Text as in feeds, or a number of seconds or milliseconds since 1970. */
function dateOf(value: unknown, timeZone: string | undefined): RawItem['datePublished'] {
  if (typeof value !== 'number') return parseFeedDate(scalar(value) ?? '', timeZone);
  const date = new Date(value < SECONDS_BELOW ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? undefined : parseFeedDate(date.toISOString());
}

const SECONDS_BELOW = 1e11; // as milliseconds this is 1973: no article is that old
