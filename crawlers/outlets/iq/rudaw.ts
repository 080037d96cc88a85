import type { Outlet } from '../../outlet.ts';

export const rudaw = {
  key: 'iq/rudaw',
  name: 'Rudaw Media Network',
  names: { ku: 'Rûdaw', ckb: 'ڕووداو' },
  url: 'https://www.rudaw.net/',
  country: 'IQ',
  languages: ['en', 'ckb', 'ku', 'ar', 'tr'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'rudaw',
  timeZone: 'Asia/Baghdad',
  sources: [
    { kind: 'feed', url: 'https://www.rudaw.net/english/rss', language: 'en' },
    { kind: 'section', url: 'https://www.rudaw.net/arabic', language: 'ar' },
    { kind: 'section', url: 'https://www.rudaw.net/turkish', language: 'tr' },
  ],
  notes: 'Close to the Kurdistan Democratic Party.',
} as const satisfies Outlet;
