import type { Outlet } from '../../outlet.ts';

export const spa = {
  key: 'sa/spa',
  name: 'Saudi Press Agency',
  names: { ar: 'واس' },
  url: 'https://www.spa.gov.sa/',
  country: 'SA',
  languages: ['ar', 'en', 'fr', 'fa', 'ru', 'zh'],
  ownership: 'state',
  kind: 'agency',
  family: 'spa',
  timeZone: 'Asia/Riyadh',
  sources: [
    { kind: 'section', url: 'https://www.spa.gov.sa/en', language: 'en' },
    { kind: 'section', url: 'https://www.spa.gov.sa/', language: 'ar' },
  ],
} as const satisfies Outlet;
