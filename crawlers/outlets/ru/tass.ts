import type { Outlet } from '../../outlet.ts';

export const tass = {
  key: 'ru/tass',
  name: 'TASS',
  names: { ru: 'ТАСС' },
  url: 'https://tass.ru/',
  country: 'RU',
  languages: ['ru', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'tass',
  timeZone: 'Europe/Moscow',
  sources: [
    { kind: 'feed', url: 'https://tass.ru/rss/v2.xml', language: 'ru' },
    { kind: 'feed', url: 'https://tass.com/rss/v2.xml', language: 'en' },
  ],
} as const satisfies Outlet;
