import type { Outlet } from '../../outlet.ts';

export const xinhua = {
  key: 'cn/xinhua',
  name: 'Xinhua News Agency',
  names: { zh: '新华社' },
  url: 'https://www.news.cn/',
  country: 'CN',
  languages: ['zh', 'en', 'ar', 'fr', 'es', 'ru'],
  ownership: 'state',
  kind: 'agency',
  family: 'xinhua',
  timeZone: 'Asia/Shanghai',
  sources: [
    { kind: 'feed', url: 'http://www.xinhuanet.com/english/rss/worldrss.xml', language: 'en' },
    { kind: 'feed', url: 'http://www.xinhuanet.com/english/rss/chinarss.xml', language: 'en' },
    { kind: 'section', url: 'https://english.news.cn/', language: 'en' },
    { kind: 'section', url: 'https://arabic.news.cn/', language: 'ar' },
    { kind: 'section', url: 'https://french.news.cn/', language: 'fr' },
  ],
} as const satisfies Outlet;
