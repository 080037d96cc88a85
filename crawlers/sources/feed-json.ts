import { WireError } from '../../src/errors.ts';
import type { Enclosure, Feed, FeedHints, FeedItem } from './feed.ts';
import { parseFeedDate } from './feed-date.ts';
import { known } from './known.ts';
import { languageTag } from './language-tag.ts';
import { readJson } from './lenient-json.ts';
import { listNames, parsePerson } from './persons.ts';
import { oneLine, plainText } from './plain-text.ts';
import { resolveUrl } from './resolve-url.ts';

type Json = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; a field of the wrong type counts as absent. Throws FEED_NOT_A_FEED. */
export function jsonFeed(text: string, hints: FeedHints): Feed {
  const feed = readJson(text);
  if (!isObject(feed) || !isFeed(feed)) {
    throw new WireError('FEED_NOT_A_FEED', 'JSON, but not a JSON Feed', {
      hint: 'A REST answer is read by a source of kind jsonList that names its fields',
    });
  }
  const base =
    resolveUrl(string(feed['feed_url']), hints.url) ?? hints.url ?? string(feed['home_page_url']);
  const url = (value: unknown) => resolveUrl(string(value), base);
  const date = (value: unknown) => parseFeedDate(scalar(value) ?? '', hints.timeZone);
  return {
    title: oneLine(string(feed['title']) ?? ''),
    language: languageTag(string(feed['language'])) ?? 'und',
    author: authors(feed),
    categories: [],
    ...known({
      id: string(feed['feed_url']),
      link: url(feed['home_page_url']),
      self: url(feed['feed_url']),
      next: url(feed['next_url']),
      description: text1(feed['description']),
      image: url(feed['icon']) ?? url(feed['favicon']),
      hubs: hubs(feed['hubs']),
      dateModified: date(feed['date_modified']),
    }),
    items: list(feed['items'])
      .filter(isObject)
      .map((item) => readItem(item, url, date))
      .filter(saysSomething),
  };
}

function readItem(
  item: Json,
  url: (value: unknown) => string | undefined,
  date: (value: unknown) => FeedItem['datePublished'],
): FeedItem {
  const html = string(item['content_html']);
  const plain = string(item['content_text']);
  const id = scalar(item['id']);
  return {
    headline: oneLine(string(item['title']) ?? ''),
    author: authors(item),
    categories: list(item['tags']).flatMap((tag) => text1(tag) ?? []),
    enclosures: list(item['attachments']).filter(isObject).flatMap(attachment(url)),
    ...known({
      id,
      url:
        url(item['url']) ??
        url(item['external_url']) ??
        (id?.startsWith('http') ? url(id) : undefined),
      description: text1(item['summary']) ?? (html === undefined ? text1(plain) : plainText(html)),
      content: html ?? plain,
      image: url(item['image']) ?? url(item['banner_image']),
      language: languageTag(string(item['language'])),
      datePublished: date(item['date_published']) ?? date(item['date_modified']),
      dateModified: date(item['date_modified']),
    }),
  };
}

const saysSomething = ({ id, url, headline, content }: FeedItem): boolean =>
  headline !== '' || [id, url, content].some((field) => field !== undefined);

const isFeed = (json: Json): boolean =>
  Array.isArray(json['items']) ||
  /jsonfeed/i.test(string(json['version']) ?? '') ||
  feedFields.filter((field) => field in json).length > 0;

const feedFields = [
  ...['home_page_url', 'feed_url', 'next_url', 'title', 'description', 'icon', 'favicon'],
  ...['author', 'authors', 'hubs', 'expired', 'user_comment'],
];

function authors(json: Json): readonly string[] {
  const people = Array.isArray(json['authors']) ? json['authors'] : [json['author']];
  return listNames(people.filter(isObject).map(person));
}

function person(author: Json) {
  const name = text1(author['name']);
  const email = /^mailto:([^?]+)/i.exec(string(author['url']) ?? '')?.[1];
  return name === undefined ? { name: '', ...known({ email }) } : parsePerson(name);
}

const attachment =
  (url: (value: unknown) => string | undefined) =>
  (json: Json): readonly Enclosure[] => {
    const at = url(json['url']);
    if (at === undefined) return [];
    const size = json['size_in_bytes'];
    const length = typeof size === 'number' && Number.isFinite(size) ? size : undefined;
    return [{ url: at, ...known({ type: text1(json['mime_type']), length }) }];
  };

function hubs(value: unknown): readonly string[] | undefined {
  const urls = list(value).flatMap((hub) => (isObject(hub) ? (string(hub['url']) ?? []) : []));
  return urls.length === 0 ? undefined : urls;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const text1 = (value: unknown): string | undefined =>
  string(value) === undefined ? undefined : oneLine(string(value) ?? '');
/** Numbers and booleans stand for themselves: publishers write ids so. */
const scalar = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : string(value);
