import { DEMO_OUTLETS } from '../demo/outlets.ts';
import { articlePage } from '../demo/pages.ts';
import { publishedBy } from '../demo/published.ts';
import type { Instant, Page, Url } from '../src/article.ts';
import { articleId } from '../src/text/urls.ts';

/**
 * Pages of the demo newsroom in five languages, each made its own: paragraphs are turned and a sentence
 * of its own is added, so that no page is a copy of another and none is in a cache.
 */
export function benchPages(count: number, now: Date): readonly Page[] {
  const originals = DEMO_OUTLETS.flatMap((outlet) => {
    const published = publishedBy(outlet, 'http://bench.invalid', { now, edited: new Set() });
    return published.map((page) => ({ outlet, page, others: published }));
  });
  return Array.from({ length: count }, (_, number) => {
    const original = originals[number % originals.length];
    if (original === undefined) throw new Error('the demo newsroom has no pages');
    const { outlet, page, others } = original;
    const turn = Math.floor(number / originals.length) % page.paragraphs.length;
    const paragraphs = [
      ...page.paragraphs.slice(turn),
      `${page.headline} ${number * 7919} ${number}.`,
      ...page.paragraphs.slice(0, turn),
    ];
    const url = `${page.url}?n=${number}` as Url;
    return {
      id: articleId(url),
      url,
      mediaType: 'text/html',
      text: articlePage(outlet, { ...page, url, paragraphs }, others),
      dateFetched: now.toISOString() as Instant,
    };
  });
}
