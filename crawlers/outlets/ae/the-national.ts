import type { Outlet } from '../../outlet.ts';

export const theNational = {
  key: 'ae/the-national',
  name: 'The National',
  names: { en: 'The National' },
  url: 'https://www.thenationalnews.com/',
  country: 'AE',
  languages: ['en'],
  ownership: 'state',
  kind: 'newspaper',
  family: 'imi',
  timeZone: 'Asia/Dubai',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.thenationalnews.com/arc/outboundfeeds/rss/?outputType=xml',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
