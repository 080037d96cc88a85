import type { Outlet } from '../../outlet.ts';

export const tasnim = {
  key: 'ir/tasnim',
  name: 'Tasnim News Agency',
  names: { fa: 'خبرگزاری تسنیم', ar: 'وكالة تسنيم' },
  url: 'https://www.tasnimnews.com/',
  country: 'IR',
  languages: ['fa', 'en', 'ar', 'tr', 'ru', 'ur'],
  ownership: 'state',
  kind: 'agency',
  family: 'tasnim',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.tasnimnews.com/fa/rss/feed/0/7/0/', language: 'fa' },
    { kind: 'feed', url: 'https://www.tasnimnews.com/en/rss/feed/0/7/0/', language: 'en' },
    { kind: 'feed', url: 'https://www.tasnimnews.com/ar/rss/feed/0/7/0/', language: 'ar' },
    { kind: 'feed', url: 'https://www.tasnimnews.com/tr/rss/feed/0/7/0/', language: 'tr' },
    { kind: 'feed', url: 'https://www.tasnimnews.com/ru/rss/feed/0/7/0/', language: 'ru' },
    { kind: 'feed', url: 'https://www.tasnimnews.com/ur/rss/feed/0/7/0/', language: 'ur' },
  ],
  notes: 'Close to the Islamic Revolutionary Guard Corps.',
} as const satisfies Outlet;
