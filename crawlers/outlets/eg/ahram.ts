import type { Outlet } from '../../outlet.ts';

export const ahram = {
  key: 'eg/ahram',
  name: 'Al-Ahram',
  names: { ar: 'الأهرام' },
  url: 'https://www.ahram.org.eg/',
  country: 'EG',
  languages: ['ar', 'en', 'fr'],
  ownership: 'state',
  kind: 'newspaper',
  family: 'ahram',
  timeZone: 'Africa/Cairo',
  sources: [
    { kind: 'feed', url: 'https://english.ahram.org.eg/rss/0.aspx', language: 'en' },
    { kind: 'feed', url: 'https://gate.ahram.org.eg/rss/1.aspx', language: 'ar' },
  ],
} as const satisfies Outlet;
