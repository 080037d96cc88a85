import type { Outlet } from '../../outlet.ts';

export const dawn = {
  key: 'pk/dawn',
  name: 'Dawn',
  names: { en: 'Dawn', ur: 'ڈان نیوز' },
  url: 'https://www.dawn.com/',
  country: 'PK',
  languages: ['en', 'ur'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'dawn',
  timeZone: 'Asia/Karachi',
  sources: [
    { kind: 'feed', url: 'https://www.dawn.com/feeds/home', language: 'en' },
    { kind: 'feed', url: 'https://www.dawnnews.tv/feeds/', language: 'ur' },
  ],
} as const satisfies Outlet;
