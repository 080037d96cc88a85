import type { Outlet } from '../../outlet.ts';

export const irMfa = {
  key: 'ir/mfa',
  name: 'Ministry of Foreign Affairs of Iran',
  names: { fa: 'وزارت امور خارجه' },
  url: 'https://en.mfa.ir/',
  country: 'IR',
  languages: ['en', 'fa'],
  ownership: 'government',
  kind: 'government',
  family: 'ir-government',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [{ kind: 'section', url: 'https://en.mfa.ir/portal/newsview', language: 'en' }],
} as const satisfies Outlet;
