import type { Outlet } from '../../outlet.ts';

export const meduza = {
  key: 'lv/meduza',
  name: 'Meduza',
  names: { ru: 'Медуза' },
  url: 'https://meduza.io/',
  country: 'LV',
  languages: ['ru', 'en'],
  ownership: 'opposition-in-exile',
  kind: 'portal',
  family: 'meduza',
  timeZone: 'Europe/Riga',
  sources: [
    { kind: 'feed', url: 'https://meduza.io/rss/all', language: 'ru' },
    { kind: 'feed', url: 'https://meduza.io/rss/en/all', language: 'en' },
  ],
} as const satisfies Outlet;
