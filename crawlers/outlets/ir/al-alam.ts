import type { Outlet } from '../../outlet.ts';

export const alAlam = {
  key: 'ir/al-alam',
  name: 'Al-Alam News Network',
  names: { ar: 'قناة العالم', fa: 'العالم' },
  url: 'https://www.alalam.ir/',
  country: 'IR',
  languages: ['ar', 'fa'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'irib',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.alalam.ir/rss/latest', language: 'ar' },
    { kind: 'feed', url: 'https://fa.alalam.ir/rss/latest', language: 'fa' },
  ],
} as const satisfies Outlet;
