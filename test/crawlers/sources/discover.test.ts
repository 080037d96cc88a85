import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discoverSources } from '../../../crawlers/sources/discover.ts';
import { judgeSource } from '../../../crawlers/sources/judge-source.ts';
import { type Newsroom, startNewsroom } from '../../../demo/newsroom.ts';

const home = {
  url: 'https://www.harbour.example/',
  html: `<html><head><link rel="alternate" type="application/rss+xml" title="Latest" href="/feeds/latest.rss">
    <link rel="alternate" type="application/rss+xml" title="Comments feed" href="/comments/feed/">
    <link rel="alternate" hreflang="fr" href="/fr/"><link rel="stylesheet" type="text/css" href="/a.css"></head>
    <body><nav><a href="/world">World</a><a href="/economy/">Economy</a><a href="/about-us">About us</a></nav>
    <a href="/news/12345/Ministers-and-envoys-meet-in-Geneva">Ministers and envoys meet in Geneva</a>
    <a href="https://feeds.harbour.example/sport.xml">RSS sport</a><a href="/rss/world">World feed</a>
    <a href="https://elsewhere.example/rss">Another's feed</a></body></html>`,
  robots:
    'User-agent: *\nDisallow: /private\nSitemap: https://www.harbour.example/sitemap-news.xml\nSITEMAP: /archive.xml\n',
};

describe('discovery', () => {
  const candidates = discoverSources(home);
  const of = (found: string, kind: string) =>
    candidates
      .filter((one) => one.found === found && one.source.kind === kind)
      .map(({ source }) => source.url);

  test('takes the feeds that the page announces, but not those of its comments', () => {
    expect(of('announced', 'feed')).toEqual(['https://www.harbour.example/feeds/latest.rss']);
  });

  test('takes the sitemaps of robots.txt and knows a news sitemap by its name', () => {
    expect(of('robots', 'newsSitemap')).toEqual(['https://www.harbour.example/sitemap-news.xml']);
    expect(of('robots', 'sitemap')).toEqual(['https://www.harbour.example/archive.xml']);
  });

  test('follows links that look like feeds, on the outlet’s own domain', () => {
    expect(of('linked', 'feed')).toEqual([
      'https://feeds.harbour.example/sport.xml',
      'https://www.harbour.example/rss/world',
    ]);
  });

  test('takes sections from the navigation, and neither articles nor service pages', () => {
    expect(of('linked', 'section')).toEqual([
      'https://www.harbour.example/world',
      'https://www.harbour.example/economy/',
    ]);
  });

  test('tries the usual paths last, and proposes no address twice', () => {
    const urls = candidates.map(({ source }) => source.url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(of('guessed', 'feed')).toContain('https://www.harbour.example/feed/');
    expect(candidates[0]?.found).toBe('announced');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (html, robots) => {
        expect(
          discoverSources({ url: home.url, html: home.html + html, robots }).length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the demo newsroom, discovered from its front pages', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.close());

  test('gives up every declared source, judged live', async () => {
    for (const outlet of newsroom.outlets) {
      const html = await (await fetch(outlet.url)).text();
      const robots = await (await fetch(`${outlet.url}robots.txt`)).text();
      const candidates = discoverSources({ url: outlet.url, html, robots });
      const [declared] = outlet.sources;
      const candidate = candidates.find(({ source }) => source.url === declared.url);
      expect(candidate?.found).toMatch(/announced|robots/);
      const answer = await fetch(declared.url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const judgement = judgeSource(declared, { bytes, url: declared.url }, new Date());
      expect(judgement).toMatchObject({ verdict: 'live' });
      expect(judgement.worth).toBeGreaterThan(0.9);
    }
  });
});

describe('the judgement of a probe', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const judge = (text: string) =>
    judgeSource({ kind: 'feed', url: home.url }, { bytes: Buffer.from(text), url: home.url }, now);
  const feed = (date: string) =>
    `<rss><channel><item><link>/1</link>${date === '' ? '' : `<pubDate>${date}</pubDate>`}</item></channel></rss>`;

  test.each([
    [feed('21 Nov 2026 10:00 GMT'), 'live'],
    [feed('21 Nov 2024 10:00 GMT'), 'stale'],
    [feed(''), 'undated'],
    ['<rss><channel></channel></rss>', 'empty'],
    ['<html><body>404</body></html>', 'not-a-source'],
    ['', 'not-a-source'],
  ])('%s is %s', (text, verdict) => {
    expect(judge(text).verdict).toBe(verdict);
  });

  test('puts a live feed before a stale one before none', () => {
    const [live, stale, none] = [
      feed('21 Nov 2026 10:00 GMT'),
      feed('21 Nov 2024 10:00 GMT'),
      '',
    ].map((text) => judge(text).worth);
    expect(live).toBeGreaterThan(stale ?? 1);
    expect(stale).toBeGreaterThan(none ?? 1);
  });
});
