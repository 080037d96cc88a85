import type { Outlet } from '../../outlet.ts';

export const sana = {
  key: 'sy/sana',
  name: 'Syrian Arab News Agency',
  names: { ar: 'سانا' },
  url: 'https://sana.sy/',
  country: 'SY',
  languages: ['ar', 'en', 'fr', 'es', 'ru', 'tr', 'fa', 'he', 'ku'],
  ownership: 'state',
  kind: 'agency',
  family: 'sana',
  timeZone: 'Asia/Damascus',
  sources: [
    { kind: 'feed', url: 'https://sana.sy/feed/', language: 'ar' },
    { kind: 'feed', url: 'https://sana.sy/en/feed/', language: 'en' },
    { kind: 'feed', url: 'https://sana.sy/fr/feed/', language: 'fr' },
    { kind: 'feed', url: 'https://sana.sy/es/feed/', language: 'es' },
    { kind: 'feed', url: 'https://sana.sy/ru/feed/', language: 'ru' },
    { kind: 'feed', url: 'https://sana.sy/tr/feed/', language: 'tr' },
  ],
} as const satisfies Outlet;
