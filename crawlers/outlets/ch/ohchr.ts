import type { Outlet } from '../../outlet.ts';

export const ohchr = {
  key: 'ch/ohchr',
  name: 'United Nations Human Rights Office',
  names: { en: 'OHCHR' },
  url: 'https://www.ohchr.org/',
  country: 'CH',
  languages: ['en', 'fr', 'es', 'ar', 'ru', 'zh'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'un',
  timeZone: 'Europe/Zurich',
  sources: [{ kind: 'section', url: 'https://www.ohchr.org/en/news-and-press', language: 'en' }],
  notes: 'Seat in Geneva.',
} as const satisfies Outlet;
