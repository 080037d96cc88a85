import type { Outlet } from '../../outlet.ts';

export const nhk = {
  key: 'jp/nhk',
  name: 'NHK World-Japan',
  names: { ja: 'NHK' },
  url: 'https://www3.nhk.or.jp/nhkworld/',
  country: 'JP',
  languages: ['en', 'ja', 'ar', 'fa', 'fr', 'es', 'ru', 'zh'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'nhk',
  timeZone: 'Asia/Tokyo',
  sources: [{ kind: 'feed', url: 'https://www3.nhk.or.jp/rss/news/cat0.xml', language: 'ja' }],
} as const satisfies Outlet;
