import type { Outlet } from '../../outlet.ts';

export const saba = {
  key: 'ye/saba',
  name: 'Yemen News Agency (Saba)',
  names: { ar: 'سبأ' },
  url: 'https://www.saba.ye/',
  country: 'YE',
  languages: ['ar', 'en'],
  ownership: 'party',
  kind: 'agency',
  family: 'saba-sanaa',
  timeZone: 'Asia/Aden',
  sources: [
    { kind: 'section', url: 'https://www.saba.ye/en', language: 'en' },
    { kind: 'section', url: 'https://www.saba.ye/ar', language: 'ar' },
  ],
  notes:
    'The agency in Sanaa, run by the Houthis; the government’s namesake publishes at sabanew.net.',
} as const satisfies Outlet;
