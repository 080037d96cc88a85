import type { Outlet } from '../../outlet.ts';

export const trt = {
  key: 'tr/trt',
  name: 'TRT',
  names: { tr: 'TRT Haber', ar: 'TRT عربي' },
  url: 'https://www.trtworld.com/',
  country: 'TR',
  languages: ['tr', 'en', 'ar', 'ru', 'fr', 'es'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'trt',
  timeZone: 'Europe/Istanbul',
  sources: [
    { kind: 'feed', url: 'https://www.trthaber.com/sondakika.rss', language: 'tr' },
    { kind: 'feed', url: 'https://www.trtworld.com/feed/rss', language: 'en' },
  ],
} as const satisfies Outlet;
