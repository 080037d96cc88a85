import type { Outlet } from '../../outlet.ts';

export const skyNewsArabia = {
  key: 'ae/sky-news-arabia',
  name: 'Sky News Arabia',
  names: { ar: 'سكاي نيوز عربية' },
  url: 'https://www.skynewsarabia.com/',
  country: 'AE',
  languages: ['ar'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'imi',
  timeZone: 'Asia/Dubai',
  sources: [{ kind: 'feed', url: 'https://www.skynewsarabia.com/rss.xml', language: 'ar' }],
} as const satisfies Outlet;
