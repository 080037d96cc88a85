import type { Outlet } from '../../outlet.ts';

export const enabBaladi = {
  key: 'sy/enab-baladi',
  name: 'Enab Baladi',
  names: { ar: 'عنب بلدي' },
  url: 'https://www.enabbaladi.net/',
  country: 'SY',
  languages: ['ar', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'enab-baladi',
  timeZone: 'Asia/Damascus',
  sources: [
    { kind: 'feed', url: 'https://www.enabbaladi.net/feed/', language: 'ar' },
    { kind: 'feed', url: 'https://english.enabbaladi.net/feed/', language: 'en' },
  ],
} as const satisfies Outlet;
