import type { Outlet } from '../../outlet.ts';

export const theNewArab = {
  key: 'qa/the-new-arab',
  name: 'The New Arab',
  names: { ar: 'العربي الجديد' },
  url: 'https://www.newarab.com/',
  country: 'QA',
  languages: ['ar', 'en'],
  ownership: 'private',
  kind: 'newspaper',
  family: 'fadaat',
  timeZone: 'Europe/London',
  sources: [
    { kind: 'feed', url: 'https://www.newarab.com/rss', language: 'en' },
    { kind: 'feed', url: 'https://www.alaraby.co.uk/rss', language: 'ar' },
  ],
  notes: 'Edited in London, owned by a Qatari group.',
} as const satisfies Outlet;
