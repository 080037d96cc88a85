import type { Outlet } from '../../outlet.ts';

export const france24 = {
  key: 'fr/france-24',
  name: 'France 24',
  names: { fr: 'France 24', ar: 'فرانس 24' },
  url: 'https://www.france24.com/',
  country: 'FR',
  languages: ['fr', 'en', 'ar', 'es'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'france-medias-monde',
  timeZone: 'Europe/Paris',
  sources: [
    { kind: 'feed', url: 'https://www.france24.com/fr/rss', language: 'fr' },
    { kind: 'feed', url: 'https://www.france24.com/en/rss', language: 'en' },
    { kind: 'feed', url: 'https://www.france24.com/ar/rss', language: 'ar' },
    { kind: 'feed', url: 'https://www.france24.com/es/rss', language: 'es' },
  ],
} as const satisfies Outlet;
