import type { Outlet } from '../../outlet.ts';

export const unPress = {
  key: 'us/un-press',
  name: 'United Nations Meetings Coverage and Press Releases',
  names: { en: 'UN Press' },
  url: 'https://press.un.org/',
  country: 'US',
  languages: ['en', 'fr'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'un',
  timeZone: 'America/New_York',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://press.un.org/en/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://press.un.org/fr/rss.xml', language: 'fr' },
  ],
} as const satisfies Outlet;
