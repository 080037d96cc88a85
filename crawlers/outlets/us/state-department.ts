import type { Outlet } from '../../outlet.ts';

export const stateDepartment = {
  key: 'us/state-department',
  name: 'United States Department of State',
  names: { en: 'Department of State' },
  url: 'https://www.state.gov/',
  country: 'US',
  languages: ['en', 'ar', 'fa', 'fr', 'ru', 'es'],
  ownership: 'government',
  kind: 'government',
  family: 'us-government',
  timeZone: 'America/New_York',
  sources: [
    { kind: 'feed', url: 'https://www.state.gov/rss-feed/press-releases/feed/', language: 'en' },
  ],
} as const satisfies Outlet;
