import type { Outlet } from '../../outlet.ts';

export const ruMfa = {
  key: 'ru/mfa',
  name: 'Ministry of Foreign Affairs of Russia',
  names: { ru: 'МИД России' },
  url: 'https://www.mid.ru/',
  country: 'RU',
  languages: ['ru', 'en'],
  ownership: 'government',
  kind: 'government',
  family: 'ru-government',
  timeZone: 'Europe/Moscow',
  sources: [
    { kind: 'section', url: 'https://www.mid.ru/en/press_service/', language: 'en' },
    { kind: 'section', url: 'https://www.mid.ru/ru/press_service/', language: 'ru' },
  ],
} as const satisfies Outlet;
