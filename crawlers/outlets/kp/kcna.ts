import type { Outlet } from '../../outlet.ts';

export const kcna = {
  key: 'kp/kcna',
  name: 'Korean Central News Agency',
  names: { ko: '조선중앙통신' },
  url: 'http://www.kcna.kp/',
  country: 'KP',
  languages: ['ko', 'en', 'zh', 'ja', 'ru', 'es'],
  ownership: 'state',
  kind: 'agency',
  family: 'kcna',
  timeZone: 'Asia/Pyongyang',
  crawlDelay: 20,
  sources: [{ kind: 'section', url: 'http://www.kcna.kp/en', language: 'en' }],
  notes: 'Slow and often unreachable.',
} as const satisfies Outlet;
