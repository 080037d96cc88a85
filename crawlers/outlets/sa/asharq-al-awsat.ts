import type { Outlet } from '../../outlet.ts';

export const asharqAlAwsat = {
  key: 'sa/asharq-al-awsat',
  name: 'Asharq Al-Awsat',
  names: { ar: 'الشرق الأوسط' },
  url: 'https://aawsat.com/',
  country: 'SA',
  languages: ['ar', 'en', 'fa', 'tr', 'ur'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'srmg',
  timeZone: 'Europe/London',
  sources: [
    { kind: 'feed', url: 'https://aawsat.com/feed', language: 'ar' },
    { kind: 'feed', url: 'https://english.aawsat.com/feed', language: 'en' },
    { kind: 'feed', url: 'https://persian.aawsat.com/feed', language: 'fa' },
    { kind: 'feed', url: 'https://turkish.aawsat.com/feed', language: 'tr' },
  ],
  notes: 'Edited in London, owned by the Saudi Research and Media Group.',
} as const satisfies Outlet;
