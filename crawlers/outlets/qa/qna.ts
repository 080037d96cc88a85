import type { Outlet } from '../../outlet.ts';

export const qna = {
  key: 'qa/qna',
  name: 'Qatar News Agency',
  names: { ar: 'قنا' },
  url: 'https://www.qna.org.qa/',
  country: 'QA',
  languages: ['ar', 'en'],
  ownership: 'state',
  kind: 'agency',
  family: 'qna',
  timeZone: 'Asia/Qatar',
  sources: [
    { kind: 'section', url: 'https://qna.org.qa/en', language: 'en' },
    { kind: 'section', url: 'https://qna.org.qa/ar-QA', language: 'ar' },
  ],
} as const satisfies Outlet;
