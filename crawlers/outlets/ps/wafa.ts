import type { Outlet } from '../../outlet.ts';

export const wafa = {
  key: 'ps/wafa',
  name: 'WAFA',
  names: { ar: 'وفا' },
  url: 'https://www.wafa.ps/',
  country: 'PS',
  languages: ['ar', 'en', 'fr', 'he'],
  ownership: 'state',
  kind: 'agency',
  family: 'wafa',
  timeZone: 'Asia/Hebron',
  sources: [
    { kind: 'section', url: 'https://english.wafa.ps/', language: 'en' },
    { kind: 'section', url: 'https://www.wafa.ps/', language: 'ar' },
    { kind: 'section', url: 'https://french.wafa.ps/', language: 'fr' },
  ],
} as const satisfies Outlet;
