import type { Outlet } from '../../outlet.ts';

export const bbcPersian = {
  key: 'gb/bbc-persian',
  name: 'BBC News Persian',
  names: { fa: 'بی‌بی‌سی فارسی' },
  url: 'https://www.bbc.com/persian',
  country: 'GB',
  languages: ['fa'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'bbc',
  timeZone: 'Europe/London',
  sources: [{ kind: 'feed', url: 'https://feeds.bbci.co.uk/persian/rss.xml', language: 'fa' }],
} as const satisfies Outlet;
