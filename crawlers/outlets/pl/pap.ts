import type { Outlet } from '../../outlet.ts';

export const pap = {
  key: 'pl/pap',
  name: 'Polish Press Agency',
  names: { pl: 'PAP' },
  url: 'https://www.pap.pl/',
  country: 'PL',
  languages: ['pl', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'pap',
  timeZone: 'Europe/Warsaw',
  sources: [{ kind: 'feed', url: 'https://www.pap.pl/rss.xml', language: 'pl' }],
} as const satisfies Outlet;
