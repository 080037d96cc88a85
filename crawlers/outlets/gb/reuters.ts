import type { Outlet } from '../../outlet.ts';

export const reuters = {
  key: 'gb/reuters',
  name: 'Reuters',
  names: { en: 'Reuters' },
  url: 'https://www.reuters.com/',
  country: 'GB',
  languages: ['en', 'ja', 'es'],
  ownership: 'private',
  kind: 'agency',
  family: 'reuters',
  timeZone: 'Europe/London',
  crawlDelay: 10,
  sources: [
    {
      kind: 'newsSitemap',
      url: 'https://www.reuters.com/arc/outboundfeeds/news-sitemap-index/?outputType=xml',
      language: 'en',
    },
    {
      kind: 'sitemap',
      url: 'https://www.reuters.com/arc/outboundfeeds/sitemap-index/?outputType=xml',
      language: 'en',
    },
  ],
  notes: 'Most pages need a subscription; the sitemap announces headlines and times.',
} as const satisfies Outlet;
