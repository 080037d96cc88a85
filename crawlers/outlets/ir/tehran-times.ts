import type { Outlet } from '../../outlet.ts';

export const tehranTimes = {
  key: 'ir/tehran-times',
  name: 'Tehran Times',
  names: { en: 'Tehran Times' },
  url: 'https://www.tehrantimes.com/',
  country: 'IR',
  languages: ['en', 'ar'],
  ownership: 'state',
  kind: 'newspaper',
  family: 'mehr',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [{ kind: 'feed', url: 'https://www.tehrantimes.com/rss', language: 'en' }],
} as const satisfies Outlet;
