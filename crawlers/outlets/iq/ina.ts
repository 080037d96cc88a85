import type { Outlet } from '../../outlet.ts';

export const ina = {
  key: 'iq/ina',
  name: 'Iraqi News Agency',
  names: { ar: 'وكالة الأنباء العراقية' },
  url: 'https://www.ina.iq/',
  country: 'IQ',
  languages: ['ar', 'en', 'ku'],
  ownership: 'state',
  kind: 'agency',
  family: 'ina-iq',
  timeZone: 'Asia/Baghdad',
  sources: [
    { kind: 'section', url: 'https://www.ina.iq/', language: 'ar' },
    { kind: 'section', url: 'https://www.ina.iq/eng/', language: 'en' },
  ],
} as const satisfies Outlet;
