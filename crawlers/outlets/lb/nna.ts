import type { Outlet } from '../../outlet.ts';

export const nna = {
  key: 'lb/nna',
  name: 'National News Agency (Lebanon)',
  names: { ar: 'الوكالة الوطنية للإعلام' },
  url: 'https://www.nna-leb.gov.lb/',
  country: 'LB',
  languages: ['ar', 'en', 'fr'],
  ownership: 'state',
  kind: 'agency',
  family: 'nna-lb',
  timeZone: 'Asia/Beirut',
  sources: [
    { kind: 'feed', url: 'https://www.nna-leb.gov.lb/ar/rss', language: 'ar' },
    { kind: 'section', url: 'https://www.nna-leb.gov.lb/en', language: 'en' },
    { kind: 'section', url: 'https://www.nna-leb.gov.lb/fr', language: 'fr' },
  ],
} as const satisfies Outlet;
