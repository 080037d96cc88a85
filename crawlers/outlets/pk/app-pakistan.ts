import type { Outlet } from '../../outlet.ts';

export const appPakistan = {
  key: 'pk/app-pakistan',
  name: 'Associated Press of Pakistan',
  names: { ur: 'اے پی پی' },
  url: 'https://www.app.com.pk/',
  country: 'PK',
  languages: ['en', 'ur', 'ar'],
  ownership: 'state',
  kind: 'agency',
  family: 'app-pk',
  timeZone: 'Asia/Karachi',
  sources: [
    { kind: 'feed', url: 'https://www.app.com.pk/feed/', language: 'en' },
    { kind: 'feed', url: 'https://www.app.com.pk/urdu/feed/', language: 'ur' },
  ],
} as const satisfies Outlet;
