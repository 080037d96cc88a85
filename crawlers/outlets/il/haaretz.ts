import type { Outlet } from '../../outlet.ts';

export const haaretz = {
  key: 'il/haaretz',
  name: 'Haaretz',
  names: { he: 'הארץ' },
  url: 'https://www.haaretz.co.il/',
  country: 'IL',
  languages: ['he', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'haaretz',
  timeZone: 'Asia/Jerusalem',
  sources: [
    { kind: 'feed', url: 'https://www.haaretz.com/srv/haaretz-latest-headlines', language: 'en' },
    { kind: 'feed', url: 'https://www.haaretz.co.il/srv/rss---feedly', language: 'he' },
  ],
} as const satisfies Outlet;
