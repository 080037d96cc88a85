import type { Outlet } from '../../outlet.ts';

export const cgtn = {
  key: 'cn/cgtn',
  name: 'CGTN',
  names: { zh: '中国国际电视台' },
  url: 'https://www.cgtn.com/',
  country: 'CN',
  languages: ['en', 'fr', 'ar', 'es', 'ru'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'china-media-group',
  timeZone: 'Asia/Shanghai',
  sources: [
    { kind: 'feed', url: 'https://www.cgtn.com/subscribe/rss/section/world.xml', language: 'en' },
    { kind: 'feed', url: 'https://www.cgtn.com/subscribe/rss/section/china.xml', language: 'en' },
  ],
} as const satisfies Outlet;
