import type { Outlet } from '../../outlet.ts';

export const iribNews = {
  key: 'ir/irib-news',
  name: 'IRIB News Agency',
  names: { fa: 'خبرگزاری صدا و سیما' },
  url: 'https://www.iribnews.ir/',
  country: 'IR',
  languages: ['fa', 'en', 'ar'],
  ownership: 'state',
  kind: 'agency',
  family: 'irib',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.iribnews.ir/fa/rss/allnews', language: 'fa' },
    { kind: 'feed', url: 'https://www.iribnews.ir/en/rss/allnews', language: 'en' },
    { kind: 'feed', url: 'https://www.iribnews.ir/ar/rss/allnews', language: 'ar' },
  ],
} as const satisfies Outlet;
