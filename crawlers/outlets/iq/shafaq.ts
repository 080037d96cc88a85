import type { Outlet } from '../../outlet.ts';

export const shafaq = {
  key: 'iq/shafaq',
  name: 'Shafaq News',
  names: { ar: 'شفق نيوز', en: 'Shafaq News' },
  url: 'https://shafaq.com/',
  country: 'IQ',
  languages: ['ar', 'en', 'ku'],
  ownership: 'private',
  kind: 'agency',
  family: 'shafaq',
  timeZone: 'Asia/Baghdad',
  sources: [
    { kind: 'feed', url: 'https://shafaq.com/ar/rss', language: 'ar' },
    { kind: 'feed', url: 'https://shafaq.com/en/rss', language: 'en' },
    { kind: 'feed', url: 'https://shafaq.com/ku/rss', language: 'ku' },
  ],
} as const satisfies Outlet;
