import type { Outlet } from '../../outlet.ts';

export const isna = {
  key: 'ir/isna',
  name: 'Iranian Students’ News Agency',
  names: { fa: 'ایسنا' },
  url: 'https://www.isna.ir/',
  country: 'IR',
  languages: ['fa', 'en', 'ar', 'fr'],
  ownership: 'state',
  kind: 'agency',
  family: 'isna',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.isna.ir/rss', language: 'fa' },
    { kind: 'feed', url: 'https://en.isna.ir/rss', language: 'en' },
    { kind: 'feed', url: 'https://ar.isna.ir/rss', language: 'ar' },
    { kind: 'feed', url: 'https://fr.isna.ir/rss', language: 'fr' },
  ],
} as const satisfies Outlet;
