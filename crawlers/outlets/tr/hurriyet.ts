import type { Outlet } from '../../outlet.ts';

export const hurriyet = {
  key: 'tr/hurriyet',
  name: 'Hürriyet',
  names: { tr: 'Hürriyet', en: 'Hürriyet Daily News' },
  url: 'https://www.hurriyet.com.tr/',
  country: 'TR',
  languages: ['tr', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'demiroren',
  timeZone: 'Europe/Istanbul',
  sources: [
    { kind: 'feed', url: 'https://www.hurriyet.com.tr/rss/anasayfa', language: 'tr' },
    { kind: 'feed', url: 'https://www.hurriyetdailynews.com/rss', language: 'en' },
  ],
} as const satisfies Outlet;
