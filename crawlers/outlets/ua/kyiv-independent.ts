import type { Outlet } from '../../outlet.ts';

export const kyivIndependent = {
  key: 'ua/kyiv-independent',
  name: 'The Kyiv Independent',
  names: { en: 'The Kyiv Independent' },
  url: 'https://kyivindependent.com/',
  country: 'UA',
  languages: ['en', 'uk'],
  ownership: 'private',
  kind: 'portal',
  family: 'kyiv-independent',
  timeZone: 'Europe/Kyiv',
  sources: [{ kind: 'feed', url: 'https://kyivindependent.com/news-archive/rss/', language: 'en' }],
} as const satisfies Outlet;
