import type { Outlet } from '../../outlet.ts';

export const diplomatie = {
  key: 'fr/diplomatie',
  name: 'Ministry for Europe and Foreign Affairs (France)',
  names: { fr: 'France Diplomatie' },
  url: 'https://www.diplomatie.gouv.fr/',
  country: 'FR',
  languages: ['fr', 'en', 'ar', 'es', 'de'],
  ownership: 'government',
  kind: 'government',
  family: 'fr-government',
  timeZone: 'Europe/Paris',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.diplomatie.gouv.fr/spip.php?page=backend-fd&lang=fr',
      language: 'fr',
    },
    {
      kind: 'feed',
      url: 'https://www.diplomatie.gouv.fr/spip.php?page=backend-fd&lang=en',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
