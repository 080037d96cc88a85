import type { Outlet } from '../../outlet.ts';

export const defense = {
  key: 'us/defense',
  name: 'United States Department of Defense',
  names: { en: 'Department of Defense' },
  url: 'https://www.defense.gov/',
  country: 'US',
  languages: ['en'],
  ownership: 'government',
  kind: 'government',
  family: 'us-government',
  timeZone: 'America/New_York',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.defense.gov/DesktopModules/ArticleCS/RSS.ashx?ContentType=1&Site=945&max=10',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
