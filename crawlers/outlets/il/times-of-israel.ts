import type { Outlet } from '../../outlet.ts';

export const timesOfIsrael = {
  key: 'il/times-of-israel',
  name: 'The Times of Israel',
  names: { en: 'The Times of Israel', he: 'זמן ישראל' },
  url: 'https://www.timesofisrael.com/',
  country: 'IL',
  languages: ['en', 'he', 'fr', 'ar', 'fa', 'es'],
  ownership: 'private',
  kind: 'portal',
  family: 'times-of-israel',
  timeZone: 'Asia/Jerusalem',
  sources: [
    { kind: 'feed', url: 'https://www.timesofisrael.com/feed/', language: 'en' },
    { kind: 'feed', url: 'https://fr.timesofisrael.com/feed/', language: 'fr' },
    { kind: 'feed', url: 'https://www.zman.co.il/feed/', language: 'he' },
  ],
} as const satisfies Outlet;
