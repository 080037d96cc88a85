import type { Outlet } from '../../outlet.ts';

export const theHindu = {
  key: 'in/the-hindu',
  name: 'The Hindu',
  names: { en: 'The Hindu' },
  url: 'https://www.thehindu.com/',
  country: 'IN',
  languages: ['en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'the-hindu',
  timeZone: 'Asia/Kolkata',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.thehindu.com/news/international/feeder/default.rss',
      language: 'en',
    },
    {
      kind: 'feed',
      url: 'https://www.thehindu.com/news/national/feeder/default.rss',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
