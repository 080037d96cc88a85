import type { Outlet } from '../../outlet.ts';

export const telesur = {
  key: 've/telesur',
  name: 'teleSUR',
  names: { es: 'teleSUR' },
  url: 'https://www.telesurtv.net/',
  country: 'VE',
  languages: ['es', 'en'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'telesur',
  timeZone: 'America/Caracas',
  sources: [
    { kind: 'feed', url: 'https://www.telesurtv.net/feed/', language: 'es' },
    { kind: 'feed', url: 'https://www.telesurenglish.net/feed/', language: 'en' },
  ],
} as const satisfies Outlet;
