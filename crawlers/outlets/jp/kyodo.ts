import type { Outlet } from '../../outlet.ts';

export const kyodo = {
  key: 'jp/kyodo',
  name: 'Kyodo News',
  names: { ja: '共同通信' },
  url: 'https://english.kyodonews.net/',
  country: 'JP',
  languages: ['en', 'ja', 'zh'],
  ownership: 'private',
  kind: 'agency',
  family: 'kyodo',
  timeZone: 'Asia/Tokyo',
  sources: [{ kind: 'feed', url: 'https://english.kyodonews.net/rss/all.xml', language: 'en' }],
  notes: 'A cooperative of Japanese newspapers.',
} as const satisfies Outlet;
