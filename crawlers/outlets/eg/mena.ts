import type { Outlet } from '../../outlet.ts';

export const mena = {
  key: 'eg/mena',
  name: 'Middle East News Agency',
  names: { ar: 'وكالة أنباء الشرق الأوسط' },
  url: 'https://www.mena.org.eg/',
  country: 'EG',
  languages: ['ar', 'en', 'fr'],
  ownership: 'state',
  kind: 'agency',
  family: 'mena-eg',
  timeZone: 'Africa/Cairo',
  sources: [
    { kind: 'section', url: 'https://www.mena.org.eg/en/home', language: 'en' },
    { kind: 'section', url: 'https://www.mena.org.eg/', language: 'ar' },
  ],
} as const satisfies Outlet;
