import type { Outlet } from '../../outlet.ts';

export const ap = {
  key: 'us/ap',
  name: 'The Associated Press',
  names: { en: 'AP' },
  url: 'https://apnews.com/',
  country: 'US',
  languages: ['en', 'es'],
  ownership: 'private',
  kind: 'agency',
  family: 'ap',
  timeZone: 'America/New_York',
  crawlDelay: 10,
  sources: [
    { kind: 'newsSitemap', url: 'https://apnews.com/news-sitemap-content.xml', language: 'en' },
    { kind: 'sitemap', url: 'https://apnews.com/ap-sitemap.xml', language: 'en' },
  ],
  notes: 'A cooperative of American newspapers.',
} as const satisfies Outlet;
