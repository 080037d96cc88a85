import type { Outlet } from '../../outlet.ts';

export const nato = {
  key: 'be/nato',
  name: 'NATO',
  names: { en: 'NATO' },
  url: 'https://www.nato.int/',
  country: 'BE',
  languages: ['en', 'fr', 'ru', 'uk'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'nato',
  timeZone: 'Europe/Brussels',
  sources: [
    { kind: 'section', url: 'https://www.nato.int/cps/en/natohq/news.htm', language: 'en' },
  ],
} as const satisfies Outlet;
