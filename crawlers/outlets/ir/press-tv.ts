import type { Outlet } from '../../outlet.ts';

export const pressTv = {
  key: 'ir/press-tv',
  name: 'Press TV',
  names: { en: 'Press TV', fr: 'Press TV' },
  url: 'https://www.presstv.ir/',
  country: 'IR',
  languages: ['en', 'fr'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'irib',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.presstv.ir/rss.xml', language: 'en' },
    { kind: 'feed', url: 'https://french.presstv.ir/rss.xml', language: 'fr' },
    { kind: 'feed', url: 'https://www.presstv.ir/rss/rss-101.xml', language: 'en' },
    { kind: 'feed', url: 'https://www.presstv.ir/rss/rss-102.xml', language: 'en' },
  ],
  notes: 'Owned by IRIB; the site has moved between domains, older pages live under presstv.com.',
} as const satisfies Outlet;
