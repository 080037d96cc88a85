import type { Outlet } from '../../outlet.ts';

export const bbc = {
  key: 'gb/bbc',
  name: 'BBC News',
  names: { en: 'BBC News', ar: 'بي بي سي عربي', fa: 'بی‌بی‌سی فارسی', ru: 'Русская служба Би-би-си' },
  url: 'https://www.bbc.com/news',
  country: 'GB',
  languages: ['en', 'ar', 'fa', 'ru', 'ur', 'tr', 'es', 'pt', 'zh', 'uk', 'hi', 'ps'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'bbc',
  timeZone: 'Europe/London',
  sources: [
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/news/world/rss.xml', language: 'en' },
    {
      kind: 'feed',
      url: 'https://feeds.bbci.co.uk/news/world/middle_east/rss.xml',
      language: 'en',
    },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/arabic/rss.xml', language: 'ar' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/russian/rss.xml', language: 'ru' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/urdu/rss.xml', language: 'ur' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/turkce/rss.xml', language: 'tr' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/mundo/rss.xml', language: 'es' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/portuguese/rss.xml', language: 'pt' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/ukrainian/rss.xml', language: 'uk' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/hindi/rss.xml', language: 'hi' },
    { kind: 'feed', url: 'https://feeds.bbci.co.uk/pashto/rss.xml', language: 'ps' },
  ],
} as const satisfies Outlet;
