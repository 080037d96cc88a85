import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outlet } from '../../crawlers/outlet.ts';
import { outletSchema } from '../../crawlers/outlet.ts';
import { readSource } from '../../crawlers/sources/read-source.ts';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.ts';
import { decodeBytes } from '../../src/text/charset.ts';

const today = new Date('2026-11-21T12:00:00Z'); // a Saturday
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom({ now: () => today });
});
afterAll(() => newsroom.close());

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const contentType = response.headers.get('content-type') ?? undefined;
  return { status: response.status, bytes, contentType, etag: response.headers.get('etag') ?? '' };
};
const page = async (url: string) => {
  const { status, bytes, contentType } = await get(url);
  return { status, text: decodeBytes(bytes, { contentType, kind: 'html' }).text };
};
const outlet = (key: string): Outlet => {
  const found = newsroom.outlets.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no outlet ${key}`);
  return found;
};
const announced = async (of: Outlet) => {
  const [source] = of.sources;
  const { bytes, contentType } = await get(source.url);
  return readSource(source, { bytes, contentType, url: source.url }).items;
};
const statusesOf = async (of: Outlet) => {
  const items = await announced(of);
  return Promise.all(items.map(async ({ url }) => ({ url, ...(await page(url)) })));
};

describe('the demo newsroom', () => {
  test('has five outlets in five languages and five dialects, each a valid declaration', () => {
    expect(newsroom.outlets.map(({ languages }) => languages[0])).toEqual([
      'en',
      'fr',
      'ar',
      'fa',
      'ru',
    ]);
    for (const one of newsroom.outlets) expect(outletSchema.safeParse(one).success).toBe(true);
  });

  test.each([
    'gb/meridian-wire',
    'fr/courrier-de-lescale',
    'lb/al-marfa',
    'ir/karaneh',
    'ru/severnaya-lenta',
  ])('%s announces its articles, and each is there', async (key) => {
    const items = await announced(outlet(key));
    expect(items.length).toBeGreaterThanOrEqual(7);
    for (const item of items) {
      expect(item.headline).not.toBe('');
      expect(item.datePublished ?? '').toMatch(/^2026-11-(19|20|21)T/);
      expect(new URL(item.url).host).toBe(new URL(outlet(key).url).host);
    }
    const pages = await statusesOf(outlet(key));
    const good = pages.filter(({ status, text }) => status === 200 && text.includes('NewsArticle'));
    expect(good.length).toBeGreaterThanOrEqual(7);
    const headlines = new Map(items.map(({ url, headline }) => [url, headline ?? '']));
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    for (const { url, text } of good.filter(({ url }) => !url.includes('earthquake'))) {
      expect(text).toContain(escaped(headlines.get(url) ?? 'no headline'));
      expect(text).not.toMatch(/\{(on|date) /);
    }
  });

  test('says days relative to today, in every language', async () => {
    expect(
      (
        await page(
          `${outlet('gb/meridian-wire').url}news/iran-european-powers-agree-further-talks-geneva`,
        )
      ).text,
    ).toMatch(/on Saturday without[\s\S]*3 December 2026/);
    expect(
      (await page(`${outlet('ru/severnaya-lenta').url}novosti/zemletryasenie-van-turciya/`)).text,
    ).toContain('произошло в субботу в провинции');
    expect((await page(`${outlet('ir/karaneh').url}news/1001/`)).text).toMatch(
      /روز شنبه[\s\S]*۱۲ آذر ۱۴۰۵/,
    );
    expect((await page(`${outlet('lb/al-marfa').url}ar/zilzal-wan-turkiya`)).text).toContain(
      'يوم السبت',
    );
    expect(
      (
        await page(
          `${outlet('fr/courrier-de-lescale').url}article/seisme-dans-l-est-de-la-turquie-des-dizaines-de-blesses.html`,
        )
      ).text,
    ).toContain('a frappé samedi la province');
  });

  test('announces one article twice, under a tracking address that folds into the first', async () => {
    const of = outlet('gb/meridian-wire');
    const { bytes } = await get(of.sources[0].url);
    const feed = Buffer.from(bytes).toString();
    expect(feed.match(/<item>/g)).toHaveLength(10);
    expect(feed).toContain('utm_source=rss');
    expect(await announced(of)).toHaveLength(9);
  });

  test('edits one article once it was read, and says so in its feed', async () => {
    const fresh = await startNewsroom({ now: () => today });
    const [meridian] = fresh.outlets;
    const url = `${meridian?.url}news/earthquake-shakes-eastern-turkey-van`;
    const first = await page(url);
    const second = await page(url);
    expect(first.text).toContain('Magnitude 5.6 earthquake');
    expect(second.text).toContain('Magnitude 5.7 earthquake');
    expect((await page(`${meridian?.url}rss.xml`)).text).toContain('Magnitude 5.7 earthquake');
    await fresh.close();
  });

  test('forbids one page in robots.txt', async () => {
    const of = outlet('fr/courrier-de-lescale');
    const forbidden = (await announced(of)).find(({ url }) => url.includes('/abonnes/'));
    expect(forbidden).toBeDefined();
    expect((await page(`${of.url}robots.txt`)).text).toContain('Disallow: /abonnes/');
  });

  test('serves one challenge as if it were a page, and one server error', async () => {
    const challenge = (await statusesOf(outlet('ir/karaneh'))).filter(({ text }) =>
      text.includes('Just a moment'),
    );
    expect(challenge.map(({ status }) => status)).toEqual([200]);
    const broken = (await statusesOf(outlet('ru/severnaya-lenta'))).filter(
      ({ status }) => status !== 200,
    );
    expect(broken.map(({ status }) => status)).toEqual([500]);
  });

  test('carries one outlet’s copy under another’s name', async () => {
    const original = await page(
      `${outlet('gb/meridian-wire').url}news/iraq-syria-officers-discuss-border-security-baghdad`,
    );
    const copy = await page(`${outlet('lb/al-marfa').url}ar/baghdad-meeting-joint-centre-border`);
    const sentence = 'The desert does not stop at a line on the map';
    expect([original.text.includes(sentence), copy.text.includes(sentence)]).toEqual([true, true]);
    expect(copy.text).toContain('Source: Meridian Wire');
  });

  test('answers 304 to one who has the page, and logs every visit', async () => {
    const url = `${outlet('ru/severnaya-lenta').url}novosti/resht-astara-kontrakt/`;
    const { etag } = await get(url, { 'user-agent': 'test/1' });
    expect((await get(url, { 'if-none-match': etag, 'user-agent': 'test/1' })).status).toBe(304);
    const visits = newsroom.log.filter(
      ({ userAgent, path }) => userAgent === 'test/1' && path.includes('resht'),
    );
    expect(visits.map(({ status }) => status)).toEqual([200, 304]);
  });

  test('serves the old charset that it declares', async () => {
    const { bytes, contentType } = await get(
      `${outlet('ru/severnaya-lenta').url}novosti/resht-astara-kontrakt/`,
    );
    expect(contentType).toBe('text/html; charset=windows-1251');
    expect(decodeBytes(bytes, { contentType, kind: 'html' }).text).toContain(
      'Москва и Тегеран'.slice(0, 6),
    );
  });
});
