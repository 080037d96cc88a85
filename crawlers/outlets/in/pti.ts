import type { Outlet } from '../../outlet.ts';

export const pti = {
  key: 'in/pti',
  name: 'Press Trust of India',
  names: { en: 'PTI', hi: 'पीटीआई' },
  url: 'https://www.ptinews.com/',
  country: 'IN',
  languages: ['en', 'hi'],
  ownership: 'private',
  kind: 'agency',
  family: 'pti',
  timeZone: 'Asia/Kolkata',
  sources: [{ kind: 'section', url: 'https://www.ptinews.com/', language: 'en' }],
  notes: 'A cooperative of Indian newspapers.',
} as const satisfies Outlet;
