import type { Outlet } from '../../outlet.ts';

export const map = {
  key: 'ma/map',
  name: 'Maghreb Arabe Presse',
  names: { ar: 'ومع', fr: 'MAP' },
  url: 'https://www.mapnews.ma/',
  country: 'MA',
  languages: ['ar', 'fr', 'en', 'es', 'ber'],
  ownership: 'state',
  kind: 'agency',
  family: 'map',
  timeZone: 'Africa/Casablanca',
  sources: [
    { kind: 'feed', url: 'https://www.mapnews.ma/fr/rss.xml', language: 'fr' },
    { kind: 'feed', url: 'https://www.mapnews.ma/ar/rss.xml', language: 'ar' },
  ],
} as const satisfies Outlet;
