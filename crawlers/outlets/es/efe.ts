import type { Outlet } from '../../outlet.ts';

export const efe = {
  key: 'es/efe',
  name: 'Agencia EFE',
  names: { es: 'EFE' },
  url: 'https://efe.com/',
  country: 'ES',
  languages: ['es', 'en', 'pt'],
  ownership: 'state',
  kind: 'agency',
  family: 'efe',
  timeZone: 'Europe/Madrid',
  sources: [{ kind: 'feed', url: 'https://efe.com/feed/', language: 'es' }],
} as const satisfies Outlet;
