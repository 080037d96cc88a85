import type { Outlet } from '../../outlet.ts';

export const oic = {
  key: 'sa/oic',
  name: 'Organisation of Islamic Cooperation',
  names: { en: 'OIC', ar: 'منظمة التعاون الإسلامي' },
  url: 'https://www.oic-oci.org/',
  country: 'SA',
  languages: ['en', 'ar', 'fr'],
  ownership: 'intergovernmental',
  kind: 'government',
  family: 'oic',
  timeZone: 'Asia/Riyadh',
  sources: [{ kind: 'section', url: 'https://www.oic-oci.org/home/?lan=en', language: 'en' }],
} as const satisfies Outlet;
