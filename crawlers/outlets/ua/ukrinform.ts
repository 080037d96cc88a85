import type { Outlet } from '../../outlet.ts';

export const ukrinform = {
  key: 'ua/ukrinform',
  name: 'Ukrinform',
  names: { uk: 'Укрінформ' },
  url: 'https://www.ukrinform.ua/',
  country: 'UA',
  languages: ['uk', 'en', 'ru', 'de', 'es', 'fr', 'pl', 'ja'],
  ownership: 'state',
  kind: 'agency',
  family: 'ukrinform',
  timeZone: 'Europe/Kyiv',
  sources: [
    { kind: 'feed', url: 'https://www.ukrinform.ua/rss/block-lastnews', language: 'uk' },
    { kind: 'feed', url: 'https://www.ukrinform.net/rss/block-lastnews', language: 'en' },
    { kind: 'feed', url: 'https://www.ukrinform.ru/rss/block-lastnews', language: 'ru' },
    { kind: 'feed', url: 'https://www.ukrinform.de/rss/block-lastnews', language: 'de' },
    { kind: 'feed', url: 'https://www.ukrinform.es/rss/block-lastnews', language: 'es' },
    { kind: 'feed', url: 'https://www.ukrinform.fr/rss/block-lastnews', language: 'fr' },
  ],
} as const satisfies Outlet;
