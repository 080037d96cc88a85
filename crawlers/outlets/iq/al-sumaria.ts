import type { Outlet } from '../../outlet.ts';

export const alSumaria = {
  key: 'iq/al-sumaria',
  name: 'Alsumaria',
  names: { ar: 'السومرية' },
  url: 'https://www.alsumaria.tv/',
  country: 'IQ',
  languages: ['ar', 'en'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'alsumaria',
  timeZone: 'Asia/Baghdad',
  sources: [
    { kind: 'feed', url: 'https://www.alsumaria.tv/Rss/iraq-latest-news/ar', language: 'ar' },
  ],
} as const satisfies Outlet;
