import { xml } from './feeds.ts';
import type { DemoOutlet } from './outlets.ts';
import type { Published } from './published.ts';

/** An article's page: what its readers see, with everything around it that is not the article. */
export function articlePage(
  outlet: DemoOutlet,
  page: Published,
  others: readonly Published[],
): string {
  const words = chrome[page.language as keyof typeof chrome];
  const name = nameOf(outlet);
  return `<!doctype html>
<html lang="${page.language}" dir="${isRightToLeft(page.language) ? 'rtl' : 'ltr'}"><head><meta charset="${charsetOf(outlet)}">
<title>${xml(page.headline)} | ${xml(name)}</title><link rel="canonical" href="${page.url}">
<meta property="og:type" content="article"><meta property="og:title" content="${xml(page.headline)}">
<meta property="og:site_name" content="${xml(name)}"><meta property="og:description" content="${xml(page.summary)}">
<meta property="article:published_time" content="${page.datePublished.toISOString()}">
<script type="application/ld+json">${jsonLd(page, name)}</script></head><body>
<header class="site-header"><a href="/">${xml(name)}</a><nav><ul>${outlet.sections
    .map(
      (section) => `<li><a href="/section/${encodeURIComponent(section)}">${xml(section)}</a></li>`,
    )
    .join('')}</ul></nav><form role="search"><input placeholder="${words.search}"></form></header>
<div class="breadcrumb"><a href="/">${words.home}</a> › <a href="/section/x">${xml(page.section)}</a></div>
${bodies[outlet.format](page, words)}
<aside class="related"><h3>${words.related}</h3><ul>${others
    .slice(0, 4)
    .map((other) => `<li><a href="${other.path}">${xml(other.headline)}</a></li>`)
    .join('')}</ul></aside>
<section class="newsletter"><p>${words.newsletter}</p><button>${words.subscribe}</button></section>
<footer><p>© ${page.datePublished.getUTCFullYear()} ${xml(name)}. ${words.rights}</p><a href="/about">${words.about}</a></footer>
</body></html>`;
}

/** The front page: every article, and where the feed is. */
export const frontPage = (outlet: DemoOutlet, pages: readonly Published[]): string =>
  `<!doctype html><html lang="${outlet.language}"><head><meta charset="${charsetOf(outlet)}"><title>${xml(nameOf(outlet))}</title>
<link rel="alternate" type="${feedTypes[outlet.format]}" title="${xml(nameOf(outlet))}" href="${outlet.source.path}"></head><body>
<nav>${outlet.sections.map((section) => `<a href="/section/${encodeURIComponent(section)}">${xml(section)}</a>`).join(' ')}</nav>
<main>${pages
    .map(
      (page) =>
        `<article><h2><a href="${page.path}">${xml(page.headline)}</a></h2><p>${xml(page.summary)}</p></article>`,
    )
    .join('\n')}</main></body></html>`;

/** What a host behind a gatekeeper shows instead of the article, with status 200. */
export const challengePage = (host: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Just a moment...</title>
<meta name="robots" content="noindex"></head><body><h1>${host}</h1><h2>Checking your browser before accessing ${host}</h2>
<p>Please enable JavaScript and cookies to continue. This process is automatic. Your browser will redirect shortly.</p>
<form id="challenge-form" action="/verify" method="post"><input type="hidden" name="token" value="0"></form>
<p>Ray ID: 0000000000000000</p></body></html>`;

/** Old sites keep old charsets. */
export const charsetOf = (outlet: DemoOutlet): 'utf-8' | 'windows-1251' =>
  outlet.language === 'ru' ? 'windows-1251' : 'utf-8';

const nameOf = ({ declaration, language }: DemoOutlet): string =>
  declaration.names?.[language] ?? declaration.name;

const isRightToLeft = (language: string): boolean => language === 'ar' || language === 'fa';

const feedTypes = {
  rss2: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  rss1: 'application/rdf+xml',
  newsSitemap: 'application/xml',
} as const satisfies Record<DemoOutlet['format'], string>;

const jsonLd = (page: Published, name: string): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name },
      {
        '@type': 'NewsArticle',
        headline: page.headline,
        description: page.summary,
        inLanguage: page.language,
        articleSection: page.section,
        datePublished: page.datePublished.toISOString(),
        dateModified: page.dateModified.toISOString(),
        author: { '@type': 'Person', name: page.byline },
        publisher: { '@type': 'NewsMediaOrganization', name },
      },
    ],
  }).replaceAll('<', '\\u003c');

type Body = (page: Published, words: (typeof chrome)[keyof typeof chrome]) => string;
const paragraphs = (page: Published): string =>
  page.paragraphs.map((text) => `<p>${xml(text)}</p>`).join('\n');
const sourceLine = (page: Published): string =>
  page.source === undefined ? '' : `<p class="source">Source: ${xml(page.source)}</p>`;
const time = (page: Published): string =>
  `<time datetime="${page.datePublished.toISOString()}">${page.datePublished.toISOString().slice(0, 16)}</time>`;

/** Five houses, five ways to build a page. */
const bodies: Readonly<Record<DemoOutlet['format'], Body>> = {
  rss2: (
    page,
    words,
  ) => `<main><article class="story"><h1>${xml(page.headline)}</h1><p class="standfirst">${xml(page.summary)}</p>
<div class="byline">By ${xml(page.byline)} · ${time(page)}</div>
<figure><img src="/p.jpg" alt=""><figcaption>${xml(page.caption)}</figcaption></figure>
<div class="story-body">${paragraphs(page)}</div><div class="share">${words.share}</div></article></main>`,
  atom: (
    page,
    words,
  ) => `<div id="page"><div class="article-head"><span class="rubrique">${xml(page.section)}</span><h1 class="titre">${xml(page.headline)}</h1>
<p class="chapo">${xml(page.summary)}</p><p class="signature">${xml(page.byline)}, ${time(page)}</p></div>
<div class="illustration"><img src="/p.jpg"><span class="legende">${xml(page.caption)}</span></div>
<div class="article-corps">${paragraphs(page)}</div><ul class="partage"><li>${words.share}</li></ul></div>`,
  json: (
    page,
    words,
  ) => `<div class="container"><div class="row"><div class="col-8"><h1>${xml(page.headline)}</h1><div class="meta">${xml(page.byline)} | ${time(page)}</div>
<div class="img-wrap"><img src="/p.jpg" alt="${xml(page.caption)}"><div class="img-caption">${xml(page.caption)}</div></div>
<div class="news-text">${paragraphs(page)}${sourceLine(page)}</div><div class="tags"><a href="/tag/1">${xml(page.section)}</a></div><div class="share-buttons">${words.share}</div></div></div></div>`,
  rss1: (
    page,
    words,
  ) => `<section class="item"><div class="item-header"><h2 class="kicker">${xml(page.section)}</h2><h1 class="title">${xml(page.headline)}</h1></div>
<div class="item-nav"><span>${time(page)}</span><span>${xml(page.byline)}</span></div><p class="introtext" itemprop="description">${xml(page.summary)}</p>
<figure class="item-img"><img src="/p.jpg"><figcaption>${xml(page.caption)}</figcaption></figure>
<div class="item-body"><div class="item-text" itemprop="articleBody">${paragraphs(page)}</div></div><div class="item-tools">${words.share}</div></section>`,
  newsSitemap: (
    page,
    words,
  ) => `<table class="layout"><tr><td class="left"></td><td class="center"><div class="date">${time(page)}</div><h1>${xml(page.headline)}</h1>
<div class="photo"><img src="/p.jpg"><i>${xml(page.caption)}</i></div><div class="text">${paragraphs(page)}</div>
<div class="author">${xml(page.byline)}</div><div class="social">${words.share}</div></td></tr></table>`,
};

/** What stands around an article in each language, and is not the article. */
const chrome = {
  en: {
    home: 'Home',
    search: 'Search',
    related: 'More on this',
    share: 'Share this article',
    newsletter: 'The day’s news in your inbox every morning.',
    subscribe: 'Subscribe',
    rights: 'All rights reserved.',
    about: 'About us',
  },
  fr: {
    home: 'Accueil',
    search: 'Rechercher',
    related: 'À lire aussi',
    share: 'Partager cet article',
    newsletter: 'Recevez chaque matin notre lettre d’information.',
    subscribe: 'Je m’abonne',
    rights: 'Tous droits réservés.',
    about: 'Qui sommes-nous ?',
  },
  ar: {
    home: 'الرئيسية',
    search: 'بحث',
    related: 'اقرأ أيضا',
    share: 'شارك الخبر',
    newsletter: 'اشترك في النشرة اليومية لتصلك أهم الأخبار.',
    subscribe: 'اشتراك',
    rights: 'جميع الحقوق محفوظة.',
    about: 'من نحن',
  },
  fa: {
    home: 'خانه',
    search: 'جست‌وجو',
    related: 'خبرهای مرتبط',
    share: 'اشتراک‌گذاری',
    newsletter: 'خبرهای مهم روز را در رایانامه خود دریافت کنید.',
    subscribe: 'عضویت',
    rights: 'همه حقوق محفوظ است.',
    about: 'درباره ما',
  },
  ru: {
    home: 'Главная',
    search: 'Поиск',
    related: 'Читайте также',
    share: 'Поделиться',
    newsletter: 'Главные новости дня — в вашей почте.',
    subscribe: 'Подписаться',
    rights: 'Все права защищены.',
    about: 'О редакции',
  },
} as const;
