import type { Outlet } from '../../outlet.ts';

export const ynet = {
  key: 'il/ynet',
  name: 'Ynet',
  names: { he: 'ynet' },
  url: 'https://www.ynet.co.il/',
  country: 'IL',
  languages: ['he', 'en', 'es', 'ru'],
  ownership: 'private',
  kind: 'portal',
  family: 'yedioth',
  timeZone: 'Asia/Jerusalem',
  sources: [
    { kind: 'feed', url: 'https://www.ynet.co.il/Integration/StoryRss2.xml', language: 'he' },
    { kind: 'feed', url: 'https://www.ynetnews.com/Integration/StoryRss3082.xml', language: 'en' },
  ],
} as const satisfies Outlet;
