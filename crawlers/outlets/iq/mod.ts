import type { Outlet } from '../../outlet.ts';

export const mod = {
  key: 'iq/mod',
  name: 'Ministry of Defence of Iraq',
  names: { ar: 'وزارة الدفاع العراقية' },
  url: 'https://www.mod.mil.iq/',
  country: 'IQ',
  languages: ['ar'],
  ownership: 'government',
  kind: 'government',
  family: 'iq-government',
  timeZone: 'Asia/Baghdad',
  sources: [{ kind: 'section', url: 'https://www.mod.mil.iq/', language: 'ar' }],
} as const satisfies Outlet;
