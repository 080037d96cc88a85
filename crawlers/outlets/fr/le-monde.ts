import type { Outlet } from '../../outlet.ts';

export const leMonde = {
  key: 'fr/le-monde',
  name: 'Le Monde',
  names: { fr: 'Le Monde' },
  url: 'https://www.lemonde.fr/',
  country: 'FR',
  languages: ['fr', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'le-monde',
  timeZone: 'Europe/Paris',
  sources: [
    { kind: 'feed', url: 'https://www.lemonde.fr/international/rss_full.xml', language: 'fr' },
    { kind: 'feed', url: 'https://www.lemonde.fr/en/rss/une.xml', language: 'en' },
  ],
} as const satisfies Outlet;
