import type { Instant } from '../../src/article.ts';
import { parseFeedDate } from './feed-date.ts';
import { lineOf } from './feed-words.ts';
import { oneLine } from './plain-text.ts';
import type { XmlNode } from './xml.ts';
import { childrenOf, innerText } from './xml-walk.ts';

export interface Dates {
  readonly datePublished: Instant | undefined;
  readonly dateModified: Instant | undefined;
  readonly dateCreated: Instant | undefined;
}

export function datesOf(node: XmlNode, timeZone: string | undefined): Dates {
  const date = (names: readonly string[]) => firstDate(node, names, timeZone);
  return {
    datePublished: date(published),
    dateModified:
      date(modified) ??
      parseFeedDate(node.attributes['lastmod'] ?? '', timeZone) ??
      date(['dc:date']),
    dateCreated: date(['created', 'dcterms:created']),
  };
}

const published = [
  ...['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:issued', 'news:publication_date'],
  ...['prism:publicationdate', 'dcterms:available', 'date'],
];
const modified = [
  'updated',
  'modified',
  'dcterms:modified',
  'lastbuilddate',
  'lastmod',
  'dc:modified',
];

/** The first element that holds a date that can be read: a broken one hands over to the next. */
function firstDate(
  node: XmlNode,
  names: readonly string[],
  timeZone: string | undefined,
): Instant | undefined {
  for (const element of childrenOf(node, names)) {
    const date = parseFeedDate(innerText(element), timeZone);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Subjects in the publisher's own words, each once. */
export function categoriesOf(node: XmlNode): readonly string[] {
  const elements = childrenOf(node, [
    'category',
    'dc:subject',
    'itunes:category',
    'media:category',
  ]);
  const terms = elements.flatMap((element) => [
    element.attributes['label'] ??
      element.attributes['term'] ??
      element.attributes['text'] ??
      innerText(element),
    ...childrenOf(element, ['itunes:category']).map((inner) => inner.attributes['text'] ?? ''),
  ]);
  const keywords = childrenOf(node, ['itunes:keywords', 'media:keywords', 'keywords']).flatMap(
    (element) => innerText(element).split(/[,،;]/),
  );
  return [...new Set([...terms, ...keywords].map(oneLine))].filter((term) => term !== '');
}

/** How long a copy is fresh: `ttl`, or the syndication module's period and frequency. */
export function feedMinutes(channel: XmlNode): number | undefined {
  const ttl = Number.parseInt(lineOf(channel, ['ttl']) ?? '', 10);
  if (ttl > 0) return Math.min(ttl, MAX_MINUTES);
  const period = periods[(lineOf(channel, ['sy:updateperiod']) ?? '').toLowerCase()];
  const frequency = Number.parseInt(lineOf(channel, ['sy:updatefrequency']) ?? '1', 10);
  return period === undefined
    ? undefined
    : Math.max(1, Math.round(period / (frequency > 0 ? frequency : 1)));
}

const MAX_MINUTES = 366 * 24 * 60;
const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};
