import type { Outlet } from '../../outlet.ts';

export const europeanCommission = {
  key: 'be/european-commission',
  name: 'European Commission press corner',
  names: { en: 'European Commission' },
  url: 'https://ec.europa.eu/commission/presscorner/',
  country: 'BE',
  languages: ['en', 'fr', 'de'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'eu',
  timeZone: 'Europe/Brussels',
  sources: [
    {
      kind: 'feed',
      url: 'https://ec.europa.eu/commission/presscorner/api/rss?language=en',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
