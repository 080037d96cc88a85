import type { Outlet } from '../../outlet.ts';

export const fcdo = {
  key: 'gb/fcdo',
  name: 'Foreign, Commonwealth and Development Office',
  names: { en: 'FCDO' },
  url: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office',
  country: 'GB',
  languages: ['en'],
  ownership: 'government',
  kind: 'government',
  family: 'gb-government',
  timeZone: 'Europe/London',
  sources: [
    {
      kind: 'feed',
      url: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office.atom',
      language: 'en',
    },
  ],
  notes: 'Atom.',
} as const satisfies Outlet;
