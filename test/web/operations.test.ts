import { beforeAll, describe, expect, test } from 'vitest';
import { afterAnswer, afterFailure, newFeed } from '../../crawlers/feed-life.ts';
import { OUTLETS } from '../../crawlers/outlets/registry.ts';
import { wilson } from '../../src/web/screens/quality.tsx';
import { sourceHealth } from '../../src/web/source-health.ts';
import { at, demoItems, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const page = async (path: string) => (await site.request(at(path))).text();
const now = new Date();

beforeAll(async () => {
  await desk.publish(demoItems(2));
});

describe('sources', () => {
  const [first, second] = OUTLETS;
  const feed = newFeed('https://feed.example/rss', now);
  const alive = afterAnswer(feed, { now, notModified: false, itemsSeen: 4, itemsNew: 4 });
  const failing = Array.from({ length: 12 }).reduce<typeof feed>(
    (life) => afterFailure(life, { now, code: 'FETCH_TIMEOUT' }),
    feed,
  );

  test('those that fail come first, with the reason', () => {
    const health = sourceHealth(
      [first, second].flatMap((outlet) => outlet ?? []),
      [
        { outlet: first?.key ?? '', feed: alive },
        { outlet: second?.key ?? '', feed: failing },
      ],
      { now, mayCrawl: () => true },
    );
    expect(health[0]).toMatchObject({ key: second?.key, troubled: [{ error: 'FETCH_TIMEOUT' }] });
    expect(health[1]).toMatchObject({ key: first?.key, troubled: [], days: [4] });
  });

  test('one that rests asks for nobody', () => {
    const health = sourceHealth(
      [first, second].flatMap((outlet) => outlet ?? []),
      [{ outlet: first?.key ?? '', feed: failing }],
      { now, mayCrawl: (key) => key !== first?.key },
    );
    expect(health.at(-1)?.key).toBe(first?.key);
  });

  test('the page lists them, and an outlet that is not there cannot be paused', async () => {
    expect((await site.request(at('/sources'))).status).toBe(200);
    const refused = await site.request(
      at('/sources/state'),
      form({ outlet: 'xx/none', state: 'paused' }),
    );
    expect(refused.status).toBe(404);
  });
});

describe('alerts', () => {
  test('stand above the sources until somebody sees to them', async () => {
    const finding = { kind: 'silent', subject: 'ir/irna', outlet: 'ir/irna', detail: '0 of 40' };
    await desk.store.alerts.reconcile([finding as never], now);
    const [alert] = await desk.store.alerts.list();
    expect(await page('/sources')).toContain('0 of 40');
    const path = `/sources/alerts/${alert?.id}`;
    expect((await site.request(at(path), form({}))).status).toBe(303);
    expect(await page('/sources')).toContain('seen to by <bdi>M. Lind</bdi>');
    expect((await site.request(at(path), form({}))).status).toBe(404);
  });
});

describe('quality', () => {
  test('a tag that an analyst takes out counts against its rule, its language and its kind', async () => {
    const [article] = await desk.store.articles.list({}, { limit: 50 });
    const full = await desk.store.articles.get(article?.id as never);
    const [country] = full.countries;
    expect(country).toBeDefined();
    await site.request(
      at(`/articles/${full.id}/decide`),
      form({ verdict: 'corrected', removed: `country|${country?.code}` }),
    );
    const rows = await desk.store.quality.precision();
    const of = (by: string, value: string | undefined) =>
      rows.find((row) => row.by === by && row.value === value);
    expect(of('kind', 'country')).toMatchObject({ tags: full.countries.length, wrong: 1 });
    expect(of('rule', country?.creator)?.wrong).toBe(1);
    expect(of('language', full.inLanguage)?.wrong).toBe(1);
    expect(of('analyst', 'M. Lind')?.tags).toBe(
      full.countries.length + full.officials.length + full.entities.length + full.subjects.length,
    );
    expect(await page('/quality')).toContain('<bdi>country</bdi>');
  });

  test('a share of few says that it says little', () => {
    expect(wilson(1, 1)[0]).toBeLessThan(0.25);
    expect(wilson(1000, 1000)[0]).toBeGreaterThan(0.99);
    expect(wilson(0, 10)[0]).toBe(0);
  });
});
