import type { Outlet } from '../../outlet.ts';

export const aps = {
  key: 'dz/aps',
  name: 'Algérie Presse Service',
  names: { ar: 'واج', fr: 'APS' },
  url: 'https://www.aps.dz/',
  country: 'DZ',
  languages: ['fr', 'ar', 'en', 'es', 'ber'],
  ownership: 'state',
  kind: 'agency',
  family: 'aps-dz',
  timeZone: 'Africa/Algiers',
  sources: [
    { kind: 'feed', url: 'https://www.aps.dz/?format=feed&type=rss', language: 'fr' },
    { kind: 'feed', url: 'https://www.aps.dz/ar/?format=feed&type=rss', language: 'ar' },
    { kind: 'feed', url: 'https://www.aps.dz/en/?format=feed&type=rss', language: 'en' },
  ],
} as const satisfies Outlet;
