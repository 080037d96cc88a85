import type { Outlet } from '../../outlet.ts';

export const ilna = {
  key: 'ir/ilna',
  name: 'Iranian Labour News Agency',
  names: { fa: 'ایلنا' },
  url: 'https://www.ilna.ir/',
  country: 'IR',
  languages: ['fa'],
  ownership: 'private',
  kind: 'agency',
  family: 'ilna',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [{ kind: 'feed', url: 'https://www.ilna.ir/fa/rss', language: 'fa' }],
} as const satisfies Outlet;
