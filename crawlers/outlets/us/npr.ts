import type { Outlet } from '../../outlet.ts';

export const npr = {
  key: 'us/npr',
  name: 'NPR',
  names: { en: 'NPR' },
  url: 'https://www.npr.org/',
  country: 'US',
  languages: ['en'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'npr',
  timeZone: 'America/New_York',
  sources: [
    { kind: 'feed', url: 'https://feeds.npr.org/1004/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://feeds.npr.org/1001/rss.xml', language: 'en' },
  ],
} as const satisfies Outlet;
