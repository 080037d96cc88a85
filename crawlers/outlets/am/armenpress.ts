import type { Outlet } from '../../outlet.ts';

export const armenpress = {
  key: 'am/armenpress',
  name: 'Armenpress',
  names: { hy: 'Արմենպրես' },
  url: 'https://armenpress.am/',
  country: 'AM',
  languages: ['hy', 'en', 'ru', 'ar', 'fa', 'tr'],
  ownership: 'state',
  kind: 'agency',
  family: 'armenpress',
  timeZone: 'Asia/Yerevan',
  sources: [
    { kind: 'feed', url: 'https://armenpress.am/hy/rss/articles', language: 'hy' },
    { kind: 'feed', url: 'https://armenpress.am/en/rss/articles', language: 'en' },
    { kind: 'feed', url: 'https://armenpress.am/ru/rss/articles', language: 'ru' },
  ],
} as const satisfies Outlet;
