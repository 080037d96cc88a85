import type { Outlet } from '../../outlet.ts';

export const geo = {
  key: 'pk/geo',
  name: 'Geo News',
  names: { ur: 'جیو نیوز' },
  url: 'https://www.geo.tv/',
  country: 'PK',
  languages: ['en', 'ur'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'jang',
  timeZone: 'Asia/Karachi',
  sources: [
    { kind: 'feed', url: 'https://www.geo.tv/rss/1/1', language: 'en' },
    { kind: 'feed', url: 'https://urdu.geo.tv/rss/1/1', language: 'ur' },
  ],
} as const satisfies Outlet;
