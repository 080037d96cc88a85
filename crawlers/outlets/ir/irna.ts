import type { Outlet } from '../../outlet.ts';

export const irna = {
  key: 'ir/irna',
  name: 'Islamic Republic News Agency',
  names: { fa: 'ایرنا', ar: 'إرنا', en: 'IRNA' },
  url: 'https://www.irna.ir/',
  country: 'IR',
  languages: ['fa', 'en', 'ar', 'fr', 'es', 'tr', 'ru', 'zh', 'ur', 'de'],
  ownership: 'state',
  kind: 'agency',
  family: 'irna',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.irna.ir/rss', language: 'fa' },
    { kind: 'feed', url: 'https://en.irna.ir/rss', language: 'en' },
    { kind: 'feed', url: 'https://ar.irna.ir/rss', language: 'ar' },
    { kind: 'feed', url: 'https://fr.irna.ir/rss', language: 'fr' },
    { kind: 'feed', url: 'https://es.irna.ir/rss', language: 'es' },
    { kind: 'feed', url: 'https://tr.irna.ir/rss', language: 'tr' },
    { kind: 'feed', url: 'https://ru.irna.ir/rss', language: 'ru' },
    { kind: 'feed', url: 'https://zh.irna.ir/rss', language: 'zh' },
    { kind: 'feed', url: 'https://ur.irna.ir/rss', language: 'ur' },
    { kind: 'feed', url: 'https://de.irna.ir/rss', language: 'de' },
  ],
} as const satisfies Outlet;
