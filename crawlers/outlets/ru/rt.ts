import type { Outlet } from '../../outlet.ts';

export const rt = {
  key: 'ru/rt',
  name: 'RT',
  names: { ru: 'RT на русском', ar: 'آر تي عربي' },
  url: 'https://www.rt.com/',
  country: 'RU',
  languages: ['en', 'ru', 'ar', 'es', 'fr', 'de'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'rt',
  timeZone: 'Europe/Moscow',
  sources: [
    { kind: 'feed', url: 'https://www.rt.com/rss/', language: 'en' },
    { kind: 'feed', url: 'https://russian.rt.com/rss', language: 'ru' },
    { kind: 'feed', url: 'https://arabic.rt.com/rss/', language: 'ar' },
    { kind: 'feed', url: 'https://actualidad.rt.com/feeds/all.rss', language: 'es' },
  ],
} as const satisfies Outlet;
