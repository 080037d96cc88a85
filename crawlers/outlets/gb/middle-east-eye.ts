import type { Outlet } from '../../outlet.ts';

export const middleEastEye = {
  key: 'gb/middle-east-eye',
  name: 'Middle East Eye',
  names: { en: 'Middle East Eye' },
  url: 'https://www.middleeasteye.net/',
  country: 'GB',
  languages: ['en', 'fr'],
  ownership: 'private',
  kind: 'portal',
  family: 'middle-east-eye',
  timeZone: 'Europe/London',
  sources: [{ kind: 'feed', url: 'https://www.middleeasteye.net/rss', language: 'en' }],
} as const satisfies Outlet;
