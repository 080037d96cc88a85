import type { Outlet } from '../../outlet.ts';

export const alArabiya = {
  key: 'sa/al-arabiya',
  name: 'Al Arabiya',
  names: { ar: 'العربية' },
  url: 'https://www.alarabiya.net/',
  country: 'SA',
  languages: ['ar', 'en', 'fa', 'ur'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'mbc',
  timeZone: 'Asia/Riyadh',
  sources: [
    { kind: 'feed', url: 'https://www.alarabiya.net/feed/rss2/ar.xml', language: 'ar' },
    { kind: 'feed', url: 'https://english.alarabiya.net/feed/rss2/en.xml', language: 'en' },
    { kind: 'feed', url: 'https://farsi.alarabiya.net/feed/rss2/fa.xml', language: 'fa' },
  ],
} as const satisfies Outlet;
