import type { Outlet } from '../../outlet.ts';

export const ansa = {
  key: 'it/ansa',
  name: 'ANSA',
  names: { it: 'ANSA' },
  url: 'https://www.ansa.it/',
  country: 'IT',
  languages: ['it', 'en', 'es', 'pt', 'ar'],
  ownership: 'private',
  kind: 'agency',
  family: 'ansa',
  timeZone: 'Europe/Rome',
  sources: [
    { kind: 'feed', url: 'https://www.ansa.it/sito/notizie/mondo/mondo_rss.xml', language: 'it' },
    { kind: 'feed', url: 'https://www.ansa.it/english/english_rss.xml', language: 'en' },
  ],
  notes: 'A cooperative of Italian newspapers.',
} as const satisfies Outlet;
