import type { Outlet } from '../../outlet.ts';

export const moscowTimes = {
  key: 'nl/moscow-times',
  name: 'The Moscow Times',
  names: { en: 'The Moscow Times' },
  url: 'https://www.themoscowtimes.com/',
  country: 'NL',
  languages: ['en', 'ru'],
  ownership: 'opposition-in-exile',
  kind: 'newspaper',
  family: 'moscow-times',
  timeZone: 'Europe/Amsterdam',
  sources: [
    { kind: 'feed', url: 'https://www.themoscowtimes.com/rss/news', language: 'en' },
    { kind: 'feed', url: 'https://www.moscowtimes.ru/rss/news', language: 'ru' },
  ],
} as const satisfies Outlet;
