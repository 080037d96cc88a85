import type { Outlet } from '../../outlet.ts';

export const alMayadeen = {
  key: 'lb/al-mayadeen',
  name: 'Al Mayadeen',
  names: { ar: 'الميادين' },
  url: 'https://www.almayadeen.net/',
  country: 'LB',
  languages: ['ar', 'en', 'es'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'al-mayadeen',
  timeZone: 'Asia/Beirut',
  sources: [
    { kind: 'feed', url: 'https://www.almayadeen.net/rss', language: 'ar' },
    { kind: 'feed', url: 'https://english.almayadeen.net/rss', language: 'en' },
    { kind: 'feed', url: 'https://espanol.almayadeen.net/rss', language: 'es' },
  ],
} as const satisfies Outlet;
