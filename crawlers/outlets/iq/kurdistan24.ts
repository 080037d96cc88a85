import type { Outlet } from '../../outlet.ts';

export const kurdistan24 = {
  key: 'iq/kurdistan24',
  name: 'Kurdistan24',
  names: { ckb: 'کوردستان 24' },
  url: 'https://www.kurdistan24.net/',
  country: 'IQ',
  languages: ['en', 'ckb', 'ku', 'ar', 'tr', 'fa'],
  ownership: 'private',
  kind: 'broadcaster',
  family: 'kurdistan24',
  timeZone: 'Asia/Baghdad',
  sources: [
    { kind: 'section', url: 'https://www.kurdistan24.net/en', language: 'en' },
    { kind: 'section', url: 'https://www.kurdistan24.net/ar', language: 'ar' },
  ],
} as const satisfies Outlet;
