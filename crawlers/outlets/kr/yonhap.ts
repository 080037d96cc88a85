import type { Outlet } from '../../outlet.ts';

export const yonhap = {
  key: 'kr/yonhap',
  name: 'Yonhap News Agency',
  names: { ko: '연합뉴스' },
  url: 'https://en.yna.co.kr/',
  country: 'KR',
  languages: ['ko', 'en', 'ar', 'es', 'fr', 'ja', 'zh'],
  ownership: 'public',
  kind: 'agency',
  family: 'yonhap',
  timeZone: 'Asia/Seoul',
  sources: [
    { kind: 'feed', url: 'https://en.yna.co.kr/RSS/news.xml', language: 'en' },
    { kind: 'feed', url: 'https://www.yna.co.kr/rss/news.xml', language: 'ko' },
    { kind: 'feed', url: 'https://ar.yna.co.kr/RSS/news.xml', language: 'ar' },
    { kind: 'feed', url: 'https://fr.yna.co.kr/RSS/news.xml', language: 'fr' },
    { kind: 'feed', url: 'https://sp.yna.co.kr/RSS/news.xml', language: 'es' },
  ],
} as const satisfies Outlet;
