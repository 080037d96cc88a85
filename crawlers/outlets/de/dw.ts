import type { Outlet } from '../../outlet.ts';

export const dw = {
  key: 'de/dw',
  name: 'Deutsche Welle',
  names: { de: 'DW', ar: 'دويتشه فيله', fa: 'دویچه وله' },
  url: 'https://www.dw.com/',
  country: 'DE',
  languages: ['de', 'en', 'ar', 'fa', 'ru', 'tr', 'es', 'pt', 'fr', 'uk', 'ur', 'zh', 'pl'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'dw',
  timeZone: 'Europe/Berlin',
  sources: [
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-en-all', language: 'en' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-de-all', language: 'de' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-ar-all', language: 'ar' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-per-all', language: 'fa' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-ru-all', language: 'ru' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-tur-all', language: 'tr' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-sp-all', language: 'es' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-fr-all', language: 'fr' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-ukr-all', language: 'uk' },
    { kind: 'feed', url: 'https://rss.dw.com/rdf/rss-urd-all', language: 'ur' },
  ],
  notes: 'RSS 1.0.',
} as const satisfies Outlet;
