import type { Outlet } from '../../outlet.ts';

export const ilMfa = {
  key: 'il/mfa',
  name: 'Ministry of Foreign Affairs of Israel',
  names: { he: 'משרד החוץ' },
  url: 'https://www.gov.il/en/departments/ministry_of_foreign_affairs',
  country: 'IL',
  languages: ['en', 'he'],
  ownership: 'government',
  kind: 'government',
  family: 'il-government',
  timeZone: 'Asia/Jerusalem',
  sources: [{ kind: 'section', url: 'https://www.gov.il/en/departments/news', language: 'en' }],
  notes: 'The site serves many visitors a challenge page.',
} as const satisfies Outlet;
