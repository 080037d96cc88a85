import type { Outlet } from '../../outlet.ts';

export const ona = {
  key: 'om/ona',
  name: 'Oman News Agency',
  names: { ar: 'وكالة الأنباء العمانية' },
  url: 'https://omannews.gov.om/',
  country: 'OM',
  languages: ['ar', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'ona',
  timeZone: 'Asia/Muscat',
  sources: [{ kind: 'section', url: 'https://omannews.gov.om/', language: 'ar' }],
} as const satisfies Outlet;
