import type { Outlet } from '../../outlet.ts';

export const eeas = {
  key: 'be/eeas',
  name: 'European External Action Service',
  names: { en: 'EEAS' },
  url: 'https://www.eeas.europa.eu/',
  country: 'BE',
  languages: ['en', 'fr'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'eu',
  timeZone: 'Europe/Brussels',
  sources: [
    { kind: 'section', url: 'https://www.eeas.europa.eu/eeas/press-material_en', language: 'en' },
  ],
} as const satisfies Outlet;
