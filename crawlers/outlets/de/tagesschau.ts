import type { Outlet } from '../../outlet.ts';

export const tagesschau = {
  key: 'de/tagesschau',
  name: 'tagesschau',
  names: { de: 'tagesschau' },
  url: 'https://www.tagesschau.de/',
  country: 'DE',
  languages: ['de'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'ard',
  timeZone: 'Europe/Berlin',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.tagesschau.de/infoservices/alle-meldungen-100~rss2.xml',
      language: 'de',
    },
  ],
} as const satisfies Outlet;
