import type { Outlet } from '../../outlet.ts';

export const bna = {
  key: 'bh/bna',
  name: 'Bahrain News Agency',
  names: { ar: 'وكالة أنباء البحرين' },
  url: 'https://www.bna.bh/',
  country: 'BH',
  languages: ['ar', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'bna',
  timeZone: 'Asia/Bahrain',
  sources: [
    { kind: 'section', url: 'https://www.bna.bh/en/', language: 'en' },
    { kind: 'section', url: 'https://www.bna.bh/', language: 'ar' },
  ],
} as const satisfies Outlet;
