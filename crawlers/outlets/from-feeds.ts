import type { NonEmpty } from '../../src/article.ts';
import { registrableDomain } from '../../src/text/urls.ts';
import type { Outlet } from '../outlet.ts';
import type { ListedFeed } from './opml.ts';

/**
 * Declarations for feeds that came without one (an OPML file, a discovery): one outlet a domain. What a feed's address
 * does not tell stays open for a person to fill in: ownership `unknown`, time zone UTC, country ZZ.
 */
export function outletsFromFeeds(feeds: readonly ListedFeed[]): readonly Outlet[] {
  const domains = new Map<string, NonEmpty<ListedFeed>>();
  for (const feed of feeds) {
    const domain = registrableDomain(feed.home ?? feed.url);
    const before = domains.get(domain);
    domains.set(domain, before === undefined ? [feed] : [...before, feed]);
  }
  return [...domains].map(([domain, listed]) => outletOfDomain(domain, listed));
}

function outletOfDomain(domain: string, feeds: NonEmpty<ListedFeed>): Outlet {
  const country = countryOf(domain);
  const slug = domain
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const [first, ...rest] = feeds;
  const [language = 'und', ...others] = new Set(feeds.flatMap((feed) => spoken(feed) ?? []));
  return {
    key: `${country.toLowerCase()}/${slug}`,
    name: first.title.startsWith('http') ? domain : first.title,
    url: first.home ?? `${new URL(first.url).origin}/`,
    country,
    languages: [language, ...others],
    ownership: 'unknown',
    kind: 'portal',
    family: slug,
    timeZone: 'UTC',
    sources: [sourceOf(first), ...rest.map(sourceOf)],
    notes: 'Imported: ownership, kind, country and time zone are not filled in.',
  };
}

const sourceOf = (feed: ListedFeed): Outlet['sources'][0] => {
  const language = spoken(feed);
  return { kind: 'feed', url: feed.url, ...(language === undefined ? {} : { language }) };
};

const spoken = ({ language }: ListedFeed): string | undefined =>
  language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)
    ? language
    : undefined;

/** ISO 3166 of a country's own top-level domain; ZZ ("unknown") for the others and for those sold to everyone. */
function countryOf(domain: string): string {
  const top = /\.([a-z]{2})$/.exec(domain)?.[1] ?? '';
  if (top === 'uk') return 'GB';
  return top === '' || soldToEveryone.has(top) ? 'ZZ' : top.toUpperCase();
}

const soldToEveryone = new Set(
  'ac ai am cc co eu fm gg im io is la ly me nu sh so st tk to tv ws'.split(' '),
);
