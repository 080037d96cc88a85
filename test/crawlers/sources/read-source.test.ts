import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../crawlers/outlet.ts';
import { readSource } from '../../../crawlers/sources/read-source.ts';
import { WireError } from '../../../src/errors.ts';

const page = 'https://harbour.example/list';
const read = (source: Source, text: string | Uint8Array) =>
  readSource(source, { bytes: typeof text === 'string' ? Buffer.from(text) : text, url: page });
const source = <Kind extends Source['kind']>(kind: Kind, more: object = {}) =>
  ({ kind, url: page, ...more }) as Source;
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof WireError ? error.code : String(error);
  }
  return 'no error';
};

describe('a feed', () => {
  test('announces each address once, canonical, and counts what has none', () => {
    const reading = read(
      source('feed', { language: 'en' }),
      `<rss><channel><ttl>15</ttl><item><title>One</title><link>/news/1?utm_source=rss</link></item>
       <item><title>One again</title><link>https://harbour.example/news/1#top</link></item>
       <item><title>Nowhere</title></item><item><link>mailto:desk@harbour.example</link></item></channel></rss>`,
    );
    expect(reading).toEqual({
      items: [{ url: 'https://harbour.example/news/1', headline: 'One', language: 'en' }],
      next: [],
      unusable: 2,
      ttlMinutes: 15,
    });
  });

  test('refers to its older page and its hubs', () => {
    const { next, hubs } = read(
      source('feed'),
      `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/>
       <link rel="hub" href="https://hub.example/"/></feed>`,
    );
    expect(next).toEqual([{ kind: 'feed', url: 'https://harbour.example/list?page=2' }]);
    expect(hubs).toEqual(['https://hub.example/']);
  });
});

const newsSitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://harbour.example/news/1 </loc><lastmod>2026-11-21T21:00:00Z</lastmod><n:news><n:publication><n:name>Harbour</n:name><n:language>fa</n:language></n:publication>
<n:publication_date>2026-11-21T20:30+03:30</n:publication_date><n:title>گفت‌وگوی وزیران &amp; سفیران</n:title></n:news></url>
<url><loc>not an address at all:</loc></url><url><loc>/news/2</loc></url></urlset>`;

describe('a news sitemap', () => {
  const expected = {
    url: 'https://harbour.example/news/1',
    headline: 'گفت‌وگوی وزیران & سفیران',
    datePublished: '2026-11-21T17:00:00Z',
    dateModified: '2026-11-21T21:00:00Z',
    language: 'fa',
  };

  test('announces headline, language and both dates', () => {
    expect(read(source('newsSitemap'), newsSitemap).items[0]).toEqual(expected);
  });

  test('may be a gzip file', () => {
    expect(read(source('newsSitemap'), gzipSync(newsSitemap)).items[0]).toEqual(expected);
  });

  test('of gigabytes in a small gzip file is refused', () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 0x20));
    expect(codeOf(() => read(source('sitemap'), bomb))).toBe('FETCH_TOO_LARGE');
  });
});

describe('a sitemap', () => {
  test('that is an index refers to its sitemaps, with the wishes of the declaration', () => {
    const { items, next } = read(
      source('sitemap', { only: '/news/' }),
      '<sitemapindex><sitemap><loc>https://harbour.example/s1.xml.gz</loc></sitemap></sitemapindex>',
    );
    expect(items).toEqual([]);
    expect(next).toEqual([
      { kind: 'sitemap', url: 'https://harbour.example/s1.xml.gz', only: '/news/' },
    ]);
  });

  test('may be a list of addresses, and only those wanted are taken', () => {
    const list = 'https://harbour.example/news/1\nhttps://harbour.example/shop/2\n';
    expect(read(source('sitemap', { only: '/news/' }), list).items).toEqual([
      { url: 'https://harbour.example/news/1' },
    ]);
  });

  test('that is an HTML page is no sitemap', () => {
    expect(codeOf(() => read(source('sitemap'), '<html><body>Not here</body></html>'))).toBe(
      'FEED_NOT_A_FEED',
    );
  });
});

const front = `<html><body><nav><a href="/">Home</a><a href="/politics">Politics</a><a href="/about-us">About us</a></nav>
<a href="/news/85012341/Ministers-meet"><img alt=""></a><a href="/news/85012341/Ministers-meet">Ministers and envoys meet in Geneva</a>
<a href="/news/85012342/Port-strike">Dockers end their strike after ten days</a>
<a href="/news/85012343/Price-of-grain">Grain prices fall for the third week</a>
<a href="https://elsewhere.example/news/85012399/Ad">Buy this fine thing today at once</a><a href="javascript:void(0)">More of the same here</a></body></html>`;

describe('a section page', () => {
  const urls = ['85012341/Ministers-meet', '85012342/Port-strike', '85012343/Price-of-grain'].map(
    (path) => `https://harbour.example/news/${path}`,
  );

  test('shows by itself which of its links are articles', () => {
    const { items } = read(source('section'), front);
    expect(items.map(({ url }) => url)).toEqual(urls);
    expect(items[0]?.headline).toBe('Ministers and envoys meet in Geneva');
  });

  test('takes the declared pattern at its word', () => {
    const { items } = read(source('section', { link: '/politics$' }), front);
    expect(items).toEqual([{ url: 'https://harbour.example/politics' }]);
  });
});

describe('a REST list', () => {
  const list = source('jsonList', {
    items: 'data.articles',
    fields: { link: 'web.url', headline: 'title', datePublished: 'time' },
  });

  test('is read along the declared paths', () => {
    const json =
      '{"data":{"articles":[{"title":"<b>One</b> &amp; two","web":{"url":"/a/1"},"time":1795296600},{"web":null}]}}';
    expect(read(list, json)).toEqual({
      items: [
        {
          url: 'https://harbour.example/a/1',
          headline: 'One & two',
          datePublished: '2026-11-21T21:30:00Z',
        },
      ],
      next: [],
      unusable: 1,
    });
  });

  test('that is not at the declared path is refused', () => {
    expect(codeOf(() => read(list, '{"articles":[]}'))).toBe('FEED_NOT_A_FEED');
  });
});

test('whatever bytes come, the answer is a reading or a WireError', () => {
  const kinds = fc.constantFrom(
    source('feed'),
    source('newsSitemap'),
    source('sitemap', { only: 'a' }),
    source('section'),
    source('jsonList', { items: '', fields: { link: 'url' } }),
  );
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .constantFrom(newsSitemap, front, '[{"url":1},null,"x",{"url":"/a"}]', '<', '{')
      .map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(kinds, texts, (kind, bytes) => {
      expect(codeOf(() => read(kind, bytes))).toMatch(
        /^(no error|FEED_NOT_A_FEED|FEED_EMPTY|FETCH_TOO_LARGE)$/,
      );
    }),
    { numRuns: 300 },
  );
});
