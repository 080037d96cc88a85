import type { Outlet } from '../../outlet.ts';

export const wam = {
  key: 'ae/wam',
  name: 'Emirates News Agency',
  names: { ar: 'وام' },
  url: 'https://www.wam.ae/',
  country: 'AE',
  languages: ['ar', 'en', 'fr', 'ru', 'tr', 'zh', 'fa', 'ur', 'hi'],
  ownership: 'state',
  kind: 'agency',
  family: 'wam',
  timeZone: 'Asia/Dubai',
  sources: [
    { kind: 'section', url: 'https://www.wam.ae/en', language: 'en' },
    { kind: 'section', url: 'https://www.wam.ae/ar', language: 'ar' },
  ],
} as const satisfies Outlet;
