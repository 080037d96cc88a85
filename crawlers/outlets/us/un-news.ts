import type { Outlet } from '../../outlet.ts';

export const unNews = {
  key: 'us/un-news',
  name: 'UN News',
  names: {
    en: 'UN News',
    fr: 'ONU Info',
    ar: 'أخبار الأمم المتحدة',
    ru: 'Новости ООН',
    es: 'Noticias ONU',
    zh: '联合国新闻',
  },
  url: 'https://news.un.org/',
  country: 'US',
  languages: ['en', 'fr', 'ar', 'es', 'ru', 'zh', 'pt', 'sw', 'hi', 'ur'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'un',
  timeZone: 'America/New_York',
  sources: [
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/en/news/all/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/fr/news/all/rss.xml', language: 'fr' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/ar/news/all/rss.xml', language: 'ar' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/es/news/all/rss.xml', language: 'es' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/ru/news/all/rss.xml', language: 'ru' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/zh/news/all/rss.xml', language: 'zh' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/pt/news/all/rss.xml', language: 'pt' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/hi/news/all/rss.xml', language: 'hi' },
    { kind: 'feed', url: 'https://news.un.org/feed/subscribe/ur/news/all/rss.xml', language: 'ur' },
  ],
  notes: 'Seat in New York.',
} as const satisfies Outlet;
