import type { Outlet } from '../../outlet.ts';

export const ria = {
  key: 'ru/ria',
  name: 'RIA Novosti',
  names: { ru: 'РИА Новости' },
  url: 'https://ria.ru/',
  country: 'RU',
  languages: ['ru'],
  ownership: 'state',
  kind: 'agency',
  family: 'rossiya-segodnya',
  timeZone: 'Europe/Moscow',
  sources: [{ kind: 'feed', url: 'https://ria.ru/export/rss2/archive/index.xml', language: 'ru' }],
  notes: 'Of the same publisher as Sputnik.',
} as const satisfies Outlet;
