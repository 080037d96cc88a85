import type { Outlet } from '../../outlet.ts';

export const anNahar = {
  key: 'lb/an-nahar',
  name: 'An-Nahar',
  names: { ar: 'النهار' },
  url: 'https://www.annahar.com/',
  country: 'LB',
  languages: ['ar', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'an-nahar',
  timeZone: 'Asia/Beirut',
  sources: [{ kind: 'feed', url: 'https://www.annahar.com/rss', language: 'ar' }],
} as const satisfies Outlet;
