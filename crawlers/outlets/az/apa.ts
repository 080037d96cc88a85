import type { Outlet } from '../../outlet.ts';

export const apa = {
  key: 'az/apa',
  name: 'APA',
  names: { az: 'APA' },
  url: 'https://apa.az/',
  country: 'AZ',
  languages: ['az', 'en', 'ru'],
  ownership: 'private',
  kind: 'agency',
  family: 'apa-az',
  timeZone: 'Asia/Baku',
  sources: [
    { kind: 'feed', url: 'https://apa.az/rss', language: 'az' },
    { kind: 'feed', url: 'https://en.apa.az/rss', language: 'en' },
  ],
} as const satisfies Outlet;
