import type { Outlet } from '../../outlet.ts';

export const auswaertigesAmt = {
  key: 'de/auswaertiges-amt',
  name: 'Federal Foreign Office (Germany)',
  names: { de: 'Auswärtiges Amt' },
  url: 'https://www.auswaertiges-amt.de/',
  country: 'DE',
  languages: ['de', 'en'],
  ownership: 'government',
  kind: 'government',
  family: 'de-government',
  timeZone: 'Europe/Berlin',
  sources: [
    { kind: 'section', url: 'https://www.auswaertiges-amt.de/en/newsroom/news', language: 'en' },
    { kind: 'section', url: 'https://www.auswaertiges-amt.de/de/newsroom/presse', language: 'de' },
  ],
} as const satisfies Outlet;
