import type { Outlet } from '../../outlet.ts';

export const fars = {
  key: 'ir/fars',
  name: 'Fars News Agency',
  names: { fa: 'خبرگزاری فارس' },
  url: 'https://www.farsnews.ir/',
  country: 'IR',
  languages: ['fa', 'en', 'ar', 'tr'],
  ownership: 'state',
  kind: 'agency',
  family: 'fars',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.farsnews.ir/rss', language: 'fa' },
    { kind: 'feed', url: 'https://english.farsnews.ir/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://arabic.farsnews.ir/rss.xml', language: 'ar' },
  ],
  notes: 'Close to the Islamic Revolutionary Guard Corps.',
} as const satisfies Outlet;
