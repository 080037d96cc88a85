import type { Outlet } from '../../outlet.ts';

export const ukrainskaPravda = {
  key: 'ua/ukrainska-pravda',
  name: 'Ukrainska Pravda',
  names: { uk: 'Українська правда' },
  url: 'https://www.pravda.com.ua/',
  country: 'UA',
  languages: ['uk', 'en', 'ru'],
  ownership: 'private',
  kind: 'portal',
  family: 'ukrainska-pravda',
  timeZone: 'Europe/Kyiv',
  sources: [
    { kind: 'feed', url: 'https://www.pravda.com.ua/rss/', language: 'uk' },
    { kind: 'feed', url: 'https://www.pravda.com.ua/eng/rss/', language: 'en' },
  ],
} as const satisfies Outlet;
