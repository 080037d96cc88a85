import type { Outlet } from '../../outlet.ts';

export const trMfa = {
  key: 'tr/mfa',
  name: 'Ministry of Foreign Affairs of Türkiye',
  names: { tr: 'Dışişleri Bakanlığı' },
  url: 'https://www.mfa.gov.tr/',
  country: 'TR',
  languages: ['tr', 'en'],
  ownership: 'government',
  kind: 'government',
  family: 'tr-government',
  timeZone: 'Europe/Istanbul',
  sources: [{ kind: 'section', url: 'https://www.mfa.gov.tr/default.en.mfa', language: 'en' }],
} as const satisfies Outlet;
