import type { Outlet, Source } from '../crawlers/outlet.ts';
import { marfaStories } from './stories/al-marfa.ts';
import { escaleStories } from './stories/courrier-de-lescale.ts';
import { karanehStories } from './stories/karaneh.ts';
import { meridianStories } from './stories/meridian-wire.ts';
import { severnayaStories } from './stories/severnaya-lenta.ts';
import type { Story } from './story.ts';

/** An invented outlet: what it declares, how its addresses look, what it publishes, and the one trap that it sets. */
export interface DemoOutlet {
  readonly declaration: Omit<Outlet, 'url' | 'sources'>;
  readonly language: 'en' | 'fr' | 'ar' | 'fa' | 'ru';
  readonly source: {
    readonly kind: Source['kind'] & ('feed' | 'newsSitemap');
    readonly path: string;
  };
  readonly format: 'rss2' | 'atom' | 'json' | 'rss1' | 'newsSitemap';
  readonly pathOf: (slug: string) => string;
  readonly sections: readonly string[];
  readonly stories: readonly Story[];
  readonly trap: Trap;
}

/** What goes wrong on purpose, once an outlet: a page announced like any other. */
type Trap =
  | { readonly kind: 'duplicate'; readonly slug: string } // the same article under a tracking address
  | {
      readonly kind: 'forbidden' | 'challenge' | 'broken';
      readonly path: string;
      readonly headline: string;
    }
  | { readonly kind: 'none' };

const demo = { revisit: { afterHours: [1] }, crawlDelay: 0 } as const; // loopback: nobody to be polite to

export const DEMO_OUTLETS: readonly DemoOutlet[] = [
  {
    declaration: {
      ...demo,
      key: 'gb/meridian-wire',
      name: 'Meridian Wire',
      country: 'GB',
      languages: ['en'],
      ownership: 'private',
      kind: 'agency',
      family: 'meridian',
      timeZone: 'Europe/London',
    },
    language: 'en',
    source: { kind: 'feed', path: '/rss.xml' },
    format: 'rss2',
    pathOf: (slug) => `/news/${slug}`,
    sections: ['World', 'Middle East', 'Business', 'Sport'],
    stories: meridianStories,
    trap: { kind: 'duplicate', slug: 'opec-plus-delegates-lean-towards-no-change-in-output' },
  },
  {
    declaration: {
      ...demo,
      key: 'fr/courrier-de-lescale',
      name: 'Le Courrier de l’Escale',
      names: { fr: 'Le Courrier de l’Escale' },
      country: 'FR',
      languages: ['fr'],
      ownership: 'private',
      kind: 'newspaper',
      family: 'escale',
      timeZone: 'Europe/Paris',
    },
    language: 'fr',
    source: { kind: 'feed', path: '/flux.atom' },
    format: 'atom',
    pathOf: (slug) => `/article/${slug}.html`,
    sections: ['International', 'Économie', 'Culture', 'Opinions'],
    stories: escaleStories,
    trap: {
      kind: 'forbidden',
      path: '/abonnes/dossier-port-de-marseille.html',
      headline: 'Dossier réservé aux abonnés : dans les coulisses du port de Marseille',
    },
  },
  {
    declaration: {
      ...demo,
      key: 'lb/al-marfa',
      name: 'Al-Marfa News Agency',
      names: { ar: 'وكالة المرفأ للأنباء' },
      country: 'LB',
      languages: ['ar', 'en'],
      ownership: 'private',
      kind: 'agency',
      family: 'al-marfa',
      timeZone: 'Asia/Beirut',
    },
    language: 'ar',
    source: { kind: 'feed', path: '/feed.json' },
    format: 'json',
    pathOf: (slug) => `/ar/${slug}`,
    sections: ['سياسة', 'أمن', 'اقتصاد', 'العالم', 'رياضة'],
    stories: marfaStories,
    trap: { kind: 'none' },
  },
  {
    declaration: {
      ...demo,
      key: 'ir/karaneh',
      name: 'Karaneh News Agency',
      names: { fa: 'خبرگزاری کرانه' },
      country: 'IR',
      languages: ['fa'],
      ownership: 'state',
      kind: 'agency',
      family: 'karaneh',
      timeZone: 'Asia/Tehran',
    },
    language: 'fa',
    source: { kind: 'feed', path: '/rss' },
    format: 'rss1',
    pathOf: (slug) => `/news/${slug}/`,
    sections: ['سیاست خارجی', 'بین‌الملل', 'اقتصاد', 'فرهنگ', 'ورزش'],
    stories: karanehStories,
    trap: { kind: 'challenge', path: '/news/1099/', headline: 'گفت‌وگوی ویژه کرانه با وزیر نیرو' },
  },
  {
    declaration: {
      ...demo,
      key: 'ru/severnaya-lenta',
      name: 'Severnaya Lenta',
      names: { ru: 'Северная лента' },
      country: 'RU',
      languages: ['ru'],
      ownership: 'private',
      kind: 'portal',
      family: 'severnaya-lenta',
      timeZone: 'Europe/Moscow',
    },
    language: 'ru',
    source: { kind: 'newsSitemap', path: '/sitemap-news.xml' },
    format: 'newsSitemap',
    pathOf: (slug) => `/novosti/${slug}/`,
    sections: ['В мире', 'Россия', 'Экономика', 'Происшествия'],
    stories: severnayaStories,
    trap: {
      kind: 'broken',
      path: '/novosti/tablo-kursov/',
      headline: 'Курсы валют: табло обновляется',
    },
  },
];
