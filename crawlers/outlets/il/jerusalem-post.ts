import type { Outlet } from '../../outlet.ts';

export const jerusalemPost = {
  key: 'il/jerusalem-post',
  name: 'The Jerusalem Post',
  names: { en: 'The Jerusalem Post' },
  url: 'https://www.jpost.com/',
  country: 'IL',
  languages: ['en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'jerusalem-post',
  timeZone: 'Asia/Jerusalem',
  sources: [
    { kind: 'feed', url: 'https://www.jpost.com/rss/rssfeedsheadlines.aspx', language: 'en' },
  ],
} as const satisfies Outlet;
