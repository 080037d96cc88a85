import type { Outlet } from '../../outlet.ts';

export const voa = {
  key: 'us/voa',
  name: 'Voice of America',
  names: { en: 'VOA', fa: 'صدای آمریکا' },
  url: 'https://www.voanews.com/',
  country: 'US',
  languages: ['en', 'fa', 'ar', 'ru', 'tr', 'uk', 'ur', 'ku', 'fr', 'es', 'zh'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'usagm',
  timeZone: 'America/New_York',
  sources: [
    { kind: 'section', url: 'https://www.voanews.com/', language: 'en' },
    { kind: 'section', url: 'https://ir.voanews.com/', language: 'fa' },
    { kind: 'section', url: 'https://www.golosameriki.com/', language: 'ru' },
  ],
  notes: 'Funded by the United States; publication has been suspended and resumed since 2025.',
} as const satisfies Outlet;
