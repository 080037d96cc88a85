import type { Outlet } from '../../outlet.ts';

export const opcw = {
  key: 'nl/opcw',
  name: 'Organisation for the Prohibition of Chemical Weapons',
  names: { en: 'OPCW' },
  url: 'https://www.opcw.org/',
  country: 'NL',
  languages: ['en', 'ar', 'fr', 'es', 'ru', 'zh'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'opcw',
  timeZone: 'Europe/Amsterdam',
  sources: [{ kind: 'section', url: 'https://www.opcw.org/media-centre/news', language: 'en' }],
} as const satisfies Outlet;
