import type { Outlet } from '../../outlet.ts';

export const tolo = {
  key: 'af/tolo',
  name: 'TOLOnews',
  names: { fa: 'طلوع نیوز' },
  url: 'https://tolonews.com/',
  country: 'AF',
  languages: ['en', 'fa', 'ps'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'moby',
  timeZone: 'Asia/Kabul',
  sources: [
    { kind: 'feed', url: 'https://tolonews.com/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://tolonews.com/fa/rss.xml', language: 'fa' },
  ],
} as const satisfies Outlet;
