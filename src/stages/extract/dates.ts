import type { Instant, Page } from '../../article.ts';
import { instantOf, parseWrittenDate, type WrittenDate } from '../../text/date-values.ts';
import type { HtmlPage } from '../../text/html/block.ts';
import type { Metadata } from '../../text/metadata.ts';

export interface Dates {
  readonly datePublished?: Instant;
  readonly datePublishedLocal?: string;
  readonly dateModified?: Instant;
}

type Told = Pick<Page, 'url' | 'dateFetched' | 'outlet' | 'feedItem'>;

/**
 * When the page was published and last changed. Sources are asked in the order of their precision, as htmldate
 * (Barbaresi, 2020) measured them; a date without a time takes the time from a later source that has the same day.
 */
export function findDates(page: HtmlPage, metadata: Metadata, told: Told): Dates {
  const read = (texts: Iterable<string | undefined>): readonly WrittenDate[] =>
    plausibleDates(texts, told);
  const published =
    firstExact(publishedSources(page, metadata, told).map((texts) => read(texts))) ??
    (told.feedItem?.datePublished === undefined ? read(freeText(page)).at(0) : undefined);
  const datePublished = published?.instant ?? told.feedItem?.datePublished;
  const modified = read(modifiedSources(metadata)).at(0)?.instant;
  const isLater =
    modified !== undefined && (datePublished === undefined || modified >= datePublished);
  return {
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(published === undefined ? {} : { datePublishedLocal: localDay(published, told.url) }),
    ...(isLater ? { dateModified: modified } : {}),
  };
}

/** The first date found; when it is only a day, the first exact time of that day that any source gives. */
function firstExact(found: readonly (readonly WrittenDate[])[]): WrittenDate | undefined {
  const all = found.flat();
  const [first] = all;
  if (first === undefined || first.hasTime) return first;
  const day = first.local;
  return all.find(({ hasTime, local }) => hasTime && local.startsWith(day)) ?? first;
}

/** A time in UTC leaves the day open; an address that names the day before or after settles it. */
function localDay({ local, instant }: WrittenDate, url: string): string {
  const day = urlDate(url);
  if (day === undefined || !local.endsWith('+00:00')) return local;
  const away = Math.abs(Date.parse(day) + dayMilliseconds / 2 - Date.parse(instant));
  return away > dayMilliseconds / 2 && away <= 1.5 * dayMilliseconds ? day : local;
}

const dayMilliseconds = 86_400_000;

/** Dates that are whole, not before the web and not after the page was fetched, give or take a time zone. */
function plausibleDates(
  texts: Iterable<string | undefined>,
  { dateFetched, outlet }: Told,
): readonly WrittenDate[] {
  const latest = instantOf(Date.parse(dateFetched) + dayMilliseconds);
  const dates: WrittenDate[] = [];
  for (const text of texts) {
    const date = text === undefined ? undefined : parseWrittenDate(text, outlet?.timeZone);
    if (date !== undefined && date.instant <= latest) dates.push(date);
  }
  return dates;
}

type Texts = Iterable<string | undefined>;

function publishedSources(page: HtmlPage, metadata: Metadata, told: Told): readonly Texts[] {
  const { article, things } = metadata;
  const times = page.marked.filter(({ kind }) => kind === 'time');
  const published = times.filter(({ element: { attributes } }) =>
    /publi|creat/i.test(`${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''}`),
  );
  return [
    [article.datePublished],
    publishedMetas.map((name) => metadata.meta(name)),
    things.map(({ datePublished }) => datePublished),
    published.map(timeText),
    [urlDate(told.url)],
    times.filter(({ element }) => element.attributes['itemprop'] !== 'dateModified').map(timeText),
    page.marked.filter(({ kind }) => kind === 'date').map(({ text }) => text),
    [article.dateCreated],
    vagueMetas.map((name) => metadata.meta(name)),
    [article.dateModified],
  ];
}

const timeText = ({ element: { attributes }, text }: HtmlPage['marked'][number]): string =>
  attributes['datetime'] ?? attributes['content'] ?? attributes['title'] ?? text;

/** A day in the address: /2020/03/21/, /2020-03-21-, /20200321/. */
function urlDate(url: string): string | undefined {
  const match = urlDay.exec(url) ?? urlCompactDay.exec(url);
  if (match === null) return undefined;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}
const urlDay = /[/_=-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?&-]|$)/;
const urlCompactDay = /[/_=-](20[0-2]\d)([01]\d)([0-3]\d)(?=\D|$)/;

/** Short blocks with digits, from the top: one may be a dateline. */
function* freeText({ blocks }: HtmlPage): Generator<string> {
  let looked = 0;
  for (const { text } of blocks) {
    if (text.length > maxDateline || !/\p{Nd}/u.test(text) || copyright.test(text)) continue;
    looked += 1;
    if (looked > maxDatelines) return;
    yield text;
  }
}
const maxDatelines = 100;
const maxDateline = 120;
const copyright = /©|copyright|\(c\)/i;

function* modifiedSources(metadata: Metadata): Generator<string | undefined> {
  yield metadata.article.dateModified;
  for (const name of modifiedMetas) yield metadata.meta(name);
}

/** Names of <meta> that state when a page was published; seen on public pages, lower case. */
const publishedMetas = (
  'article:published_time og:article:published_time og:published_time og:pubdate og:publish_date og:release_date ' +
  'article:published article:publish_time article.published article_date_original article:post_date datepublished ' +
  'parsely-pub-date sailthru.date pubdate pub_date publishdate publish_date publish-date publication_date ' +
  'publicationdate published published_time published-date publisheddate dc.date.issued dcterms.issued dc.issued ' +
  'dcterms.date dc.date dc.date.published dc:date dcsext.articlefirstpublished displaydate cxenseparse:recs:publishtime ' +
  'cxenseparse:publishtime citation_publication_date citation_date citation_online_date eprints.date bt:pubdate ptime ' +
  'prism.publicationdate rnews:datepublished gentime mediator_published_time shareaholic:article_published_time ' +
  'vr:published_time iso-8601-publish-date originalpublicationdate article:create_time article:created analyticsattributes.articledate ' +
  'dcterms.created dc.date.created datecreated uploaddate releasedate sourcedate firstpublished article-publish-date ' +
  'apub:time pdate cre date_published weibo:article:create_at og:question:published_time video:release_date'
).split(' ');

/** Names that also hold other dates. */
const vagueMetas = (
  'date created creation_date createdate create_date doc_date last-modified lastmod timestamp time date:yyyymmdd ' +
  'article:modified_time og:updated_time og:article:modified_time'
).split(' ');

const modifiedMetas = (
  'article:modified_time og:article:modified_time og:updated_time article:modified og:modified_time datemodified ' +
  'dcterms.modified dc.date.modified dc.modified last-modified lastmod lastmodified modified updated_time ' +
  'article:update_time eprints.datestamp'
).split(' ');
