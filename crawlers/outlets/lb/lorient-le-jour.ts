import type { Outlet } from '../../outlet.ts';

export const lorientLeJour = {
  key: 'lb/lorient-le-jour',
  name: 'L’Orient-Le Jour',
  names: { fr: 'L’Orient-Le Jour', en: 'L’Orient Today' },
  url: 'https://www.lorientlejour.com/',
  country: 'LB',
  languages: ['fr', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'lorient',
  timeZone: 'Asia/Beirut',
  sources: [
    { kind: 'feed', url: 'https://www.lorientlejour.com/rss', language: 'fr' },
    { kind: 'feed', url: 'https://today.lorientlejour.com/rss', language: 'en' },
  ],
} as const satisfies Outlet;
