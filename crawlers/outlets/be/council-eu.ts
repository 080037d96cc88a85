import type { Outlet } from '../../outlet.ts';

export const councilEu = {
  key: 'be/council-eu',
  name: 'Council of the European Union',
  names: { en: 'Council of the EU' },
  url: 'https://www.consilium.europa.eu/',
  country: 'BE',
  languages: ['en', 'fr', 'de'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'eu',
  timeZone: 'Europe/Brussels',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.consilium.europa.eu/en/rss/pressreleases.ashx',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
