import type { Outlet } from '../../outlet.ts';

export const iaea = {
  key: 'at/iaea',
  name: 'International Atomic Energy Agency',
  names: { en: 'IAEA' },
  url: 'https://www.iaea.org/',
  country: 'AT',
  languages: ['en', 'ar', 'fr', 'es', 'ru', 'zh'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'iaea',
  timeZone: 'Europe/Vienna',
  sources: [
    { kind: 'feed', url: 'https://www.iaea.org/feeds/topnews', language: 'en' },
    { kind: 'feed', url: 'https://www.iaea.org/feeds/press-releases', language: 'en' },
  ],
  notes: 'Seat in Vienna.',
} as const satisfies Outlet;
