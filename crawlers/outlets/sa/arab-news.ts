import type { Outlet } from '../../outlet.ts';

export const arabNews = {
  key: 'sa/arab-news',
  name: 'Arab News',
  names: { en: 'Arab News' },
  url: 'https://www.arabnews.com/',
  country: 'SA',
  languages: ['en', 'fr', 'ja'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'srmg',
  timeZone: 'Asia/Riyadh',
  sources: [
    { kind: 'feed', url: 'https://www.arabnews.com/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://www.arabnews.fr/rss.xml', language: 'fr' },
  ],
} as const satisfies Outlet;
