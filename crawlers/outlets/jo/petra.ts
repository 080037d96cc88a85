import type { Outlet } from '../../outlet.ts';

export const petra = {
  key: 'jo/petra',
  name: 'Jordan News Agency (Petra)',
  names: { ar: 'بترا' },
  url: 'https://petra.gov.jo/',
  country: 'JO',
  languages: ['ar', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'petra',
  timeZone: 'Asia/Amman',
  sources: [
    { kind: 'section', url: 'https://petra.gov.jo/Include/Main.jsp?lang=en', language: 'en' },
    { kind: 'section', url: 'https://petra.gov.jo/', language: 'ar' },
  ],
} as const satisfies Outlet;
