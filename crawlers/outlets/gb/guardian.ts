import type { Outlet } from '../../outlet.ts';

export const guardian = {
  key: 'gb/guardian',
  name: 'The Guardian',
  names: { en: 'The Guardian' },
  url: 'https://www.theguardian.com/',
  country: 'GB',
  languages: ['en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'guardian',
  timeZone: 'Europe/London',
  sources: [
    { kind: 'feed', url: 'https://www.theguardian.com/world/rss', language: 'en' },
    { kind: 'newsSitemap', url: 'https://www.theguardian.com/sitemaps/news.xml', language: 'en' },
  ],
  notes: 'Owned by a trust.',
} as const satisfies Outlet;
