import type { Outlet } from '../../outlet.ts';

export const anadolu = {
  key: 'tr/anadolu',
  name: 'Anadolu Agency',
  names: { tr: 'Anadolu Ajansı', ar: 'وكالة الأناضول' },
  url: 'https://www.aa.com.tr/',
  country: 'TR',
  languages: ['tr', 'en', 'ar', 'ru', 'fr', 'fa', 'ku', 'es', 'bs', 'mk', 'sq', 'id'],
  ownership: 'state',
  kind: 'agency',
  family: 'anadolu',
  timeZone: 'Europe/Istanbul',
  sources: [
    { kind: 'feed', url: 'https://www.aa.com.tr/tr/rss/default?cat=guncel', language: 'tr' },
    { kind: 'feed', url: 'https://www.aa.com.tr/en/rss/default?cat=live', language: 'en' },
    { kind: 'feed', url: 'https://www.aa.com.tr/ar/rss/default?cat=live', language: 'ar' },
    { kind: 'feed', url: 'https://www.aa.com.tr/ru/rss/default?cat=live', language: 'ru' },
    { kind: 'feed', url: 'https://www.aa.com.tr/fr/rss/default?cat=live', language: 'fr' },
    { kind: 'feed', url: 'https://www.aa.com.tr/fa/rss/default?cat=live', language: 'fa' },
  ],
} as const satisfies Outlet;
