import type { Outlet } from '../../outlet.ts';

export const mehr = {
  key: 'ir/mehr',
  name: 'Mehr News Agency',
  names: { fa: 'خبرگزاری مهر', ar: 'وكالة مهر' },
  url: 'https://www.mehrnews.com/',
  country: 'IR',
  languages: ['fa', 'en', 'ar', 'tr', 'ur', 'ku'],
  ownership: 'state',
  kind: 'agency',
  family: 'mehr',
  timeZone: 'Asia/Tehran',
  crawlDelay: 10,
  sources: [
    { kind: 'feed', url: 'https://www.mehrnews.com/rss', language: 'fa' },
    { kind: 'feed', url: 'https://en.mehrnews.com/rss', language: 'en' },
    { kind: 'feed', url: 'https://ar.mehrnews.com/rss', language: 'ar' },
    { kind: 'feed', url: 'https://tr.mehrnews.com/rss', language: 'tr' },
    { kind: 'feed', url: 'https://ur.mehrnews.com/rss', language: 'ur' },
    { kind: 'feed', url: 'https://ku.mehrnews.com/rss', language: 'ku' },
  ],
  notes: 'Owned by the Islamic Development Organisation; sister of the Tehran Times.',
} as const satisfies Outlet;
