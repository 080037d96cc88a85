import type { Outlet } from '../../outlet.ts';

export const interfax = {
  key: 'ru/interfax',
  name: 'Interfax',
  names: { ru: 'Интерфакс' },
  url: 'https://www.interfax.ru/',
  country: 'RU',
  languages: ['ru', 'en'],
  ownership: 'private',
  kind: 'agency',
  family: 'interfax',
  timeZone: 'Europe/Moscow',
  sources: [{ kind: 'feed', url: 'https://www.interfax.ru/rss.asp', language: 'ru' }],
} as const satisfies Outlet;
