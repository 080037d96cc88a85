import type { Outlet } from '../../outlet.ts';

export const adnkronos = {
  key: 'it/adnkronos',
  name: 'Adnkronos',
  names: { it: 'Adnkronos' },
  url: 'https://www.adnkronos.com/',
  country: 'IT',
  languages: ['it', 'en'],
  ownership: 'private',
  kind: 'agency',
  family: 'adnkronos',
  timeZone: 'Europe/Rome',
  sources: [{ kind: 'feed', url: 'https://www.adnkronos.com/RSS_Esteri.xml', language: 'it' }],
} as const satisfies Outlet;
