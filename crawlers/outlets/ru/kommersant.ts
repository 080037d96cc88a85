import type { Outlet } from '../../outlet.ts';

export const kommersant = {
  key: 'ru/kommersant',
  name: 'Kommersant',
  names: { ru: 'Коммерсантъ' },
  url: 'https://www.kommersant.ru/',
  country: 'RU',
  languages: ['ru'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'kommersant',
  timeZone: 'Europe/Moscow',
  sources: [{ kind: 'feed', url: 'https://www.kommersant.ru/RSS/news.xml', language: 'ru' }],
} as const satisfies Outlet;
