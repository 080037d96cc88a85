import type { Outlet } from '../../outlet.ts';

export const alJazeera = {
  key: 'qa/al-jazeera',
  name: 'Al Jazeera',
  names: { ar: 'الجزيرة' },
  url: 'https://www.aljazeera.com/',
  country: 'QA',
  languages: ['en', 'ar', 'bs', 'zh'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'al-jazeera',
  timeZone: 'Asia/Qatar',
  sources: [
    { kind: 'feed', url: 'https://www.aljazeera.com/xml/rss/all.xml', language: 'en' },
    {
      kind: 'feed',
      url: 'https://www.aljazeera.net/aljazeerarss/a7c186be-1baa-4bd4-9d80-a84db769f779/73d0e1b4-532f-45ef-b135-bfdff8b8cab9',
      language: 'ar',
    },
    { kind: 'feed', url: 'https://balkans.aljazeera.net/feed', language: 'bs' },
    { kind: 'newsSitemap', url: 'https://www.aljazeera.com/news-sitemap.xml', language: 'en' },
  ],
  notes: 'Funded by the state of Qatar.',
} as const satisfies Outlet;
