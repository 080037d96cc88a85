import type { Outlet } from '../../outlet.ts';

export const hispanTv = {
  key: 'ir/hispan-tv',
  name: 'HispanTV',
  names: { es: 'HispanTV' },
  url: 'https://www.hispantv.com/',
  country: 'IR',
  languages: ['es'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'irib',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.hispantv.com/services/news.asmx/Rss', language: 'es' },
  ],
} as const satisfies Outlet;
