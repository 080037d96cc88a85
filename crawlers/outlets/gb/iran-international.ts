import type { Outlet } from '../../outlet.ts';

export const iranInternational = {
  key: 'gb/iran-international',
  name: 'Iran International',
  names: { fa: 'ایران اینترنشنال' },
  url: 'https://www.iranintl.com/',
  country: 'GB',
  languages: ['fa', 'en', 'ar'],
  ownership: 'opposition-in-exile',
  kind: 'broadcaster',
  family: 'iran-international',
  timeZone: 'Europe/London',
  sources: [
    { kind: 'feed', url: 'https://www.iranintl.com/fa/rss', language: 'fa' },
    { kind: 'feed', url: 'https://www.iranintl.com/en/rss', language: 'en' },
  ],
} as const satisfies Outlet;
