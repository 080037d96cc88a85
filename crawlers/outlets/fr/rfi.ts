import type { Outlet } from '../../outlet.ts';

export const rfi = {
  key: 'fr/rfi',
  name: 'Radio France Internationale',
  names: { fr: 'RFI', fa: 'ار.اف.ای' },
  url: 'https://www.rfi.fr/',
  country: 'FR',
  languages: ['fr', 'en', 'fa', 'es', 'pt', 'ru', 'zh', 'sw', 'ha', 'uk'],
  ownership: 'public',
  kind: 'broadcaster',
  family: 'france-medias-monde',
  timeZone: 'Europe/Paris',
  sources: [
    { kind: 'feed', url: 'https://www.rfi.fr/fr/rss', language: 'fr' },
    { kind: 'feed', url: 'https://www.rfi.fr/en/rss', language: 'en' },
    { kind: 'feed', url: 'https://www.rfi.fr/fa/rss', language: 'fa' },
    { kind: 'feed', url: 'https://www.rfi.fr/es/rss', language: 'es' },
    { kind: 'feed', url: 'https://www.rfi.fr/pt/rss', language: 'pt' },
    { kind: 'feed', url: 'https://www.rfi.fr/ru/rss', language: 'ru' },
    { kind: 'feed', url: 'https://www.rfi.fr/uk/rss', language: 'uk' },
  ],
  notes: 'Of the same publisher as France 24.',
} as const satisfies Outlet;
