import type { Outlet } from '../../outlet.ts';

export const afp = {
  key: 'fr/afp',
  name: 'Agence France-Presse',
  names: { fr: 'AFP' },
  url: 'https://www.afp.com/',
  country: 'FR',
  languages: ['fr', 'en', 'ar', 'es', 'de', 'pt'],
  ownership: 'public',
  kind: 'agency',
  family: 'afp',
  timeZone: 'Europe/Paris',
  sources: [
    { kind: 'section', url: 'https://www.afp.com/en/news-hub', language: 'en' },
    { kind: 'section', url: 'https://www.afp.com/fr/infos', language: 'fr' },
    { kind: 'feed', url: 'https://factcheck.afp.com/rss.xml', language: 'en' },
  ],
  notes: 'A public body by its statute of 1957; full copy reaches readers through subscribers.',
} as const satisfies Outlet;
