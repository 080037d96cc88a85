import type { Outlet } from '../../outlet.ts';

export const kuna = {
  key: 'kw/kuna',
  name: 'Kuwait News Agency',
  names: { ar: 'كونا' },
  url: 'https://www.kuna.net.kw/',
  country: 'KW',
  languages: ['ar', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'kuna',
  timeZone: 'Asia/Kuwait',
  sources: [
    { kind: 'section', url: 'https://www.kuna.net.kw/Default.aspx?language=en', language: 'en' },
    { kind: 'section', url: 'https://www.kuna.net.kw/Default.aspx?language=ar', language: 'ar' },
  ],
} as const satisfies Outlet;
