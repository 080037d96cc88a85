import type { Outlet } from '../../outlet.ts';

export const alManar = {
  key: 'lb/al-manar',
  name: 'Al-Manar',
  names: { ar: 'قناة المنار' },
  url: 'https://www.almanar.com.lb/',
  country: 'LB',
  languages: ['ar', 'en', 'fr', 'es'],
  ownership: 'party',
  kind: 'broadcaster',
  family: 'al-manar',
  timeZone: 'Asia/Beirut',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.almanar.com.lb/rss', language: 'ar' },
    { kind: 'feed', url: 'https://english.almanar.com.lb/rss', language: 'en' },
    { kind: 'feed', url: 'https://french.almanar.com.lb/rss', language: 'fr' },
    { kind: 'feed', url: 'https://spanish.almanar.com.lb/rss', language: 'es' },
  ],
  notes: 'Hezbollah’s channel.',
} as const satisfies Outlet;
