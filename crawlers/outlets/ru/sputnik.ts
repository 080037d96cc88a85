import type { Outlet } from '../../outlet.ts';

export const sputnik = {
  key: 'ru/sputnik',
  name: 'Sputnik',
  names: { en: 'Sputnik', ar: 'سبوتنيك عربي' },
  url: 'https://sputnikglobe.com/',
  country: 'RU',
  languages: ['en', 'ar', 'fa', 'tr', 'es', 'fr'],
  ownership: 'state',
  kind: 'agency',
  family: 'rossiya-segodnya',
  timeZone: 'Europe/Moscow',
  sources: [
    { kind: 'feed', url: 'https://sputnikglobe.com/export/rss2/archive/index.xml', language: 'en' },
    { kind: 'feed', url: 'https://sarabic.ae/export/rss2/archive/index.xml', language: 'ar' },
    { kind: 'feed', url: 'https://spnfa.ir/export/rss2/archive/index.xml', language: 'fa' },
    {
      kind: 'feed',
      url: 'https://anlatilaninotesi.com.tr/export/rss2/archive/index.xml',
      language: 'tr',
    },
  ],
} as const satisfies Outlet;
