import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId, Instant } from '../../src/article.ts';
import { demoItems, type TestDesk, testDesk } from '../web/desk-app.ts';
import { chromiumIsMissing, openChromium, type Served, served } from './chromium.ts';
import { HOSTILE, hostileItems } from './hostile.ts';
import { takePictures } from './screenshots.ts';

const looks = [
  ['light', 'ltr'],
  ['light', 'rtl'],
  ['dark', 'ltr'],
  ['dark', 'rtl'],
] as const;
const widths = [1024, 390, 1440]; // pixels; the last is what axe looks at next
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromiumIsMissing())('the site in Chromium', async () => {
  const desk: TestDesk = await testDesk();
  const { store } = desk;
  let browser: Browser;
  let site: Served;
  let hostile: readonly ArticleId[];
  const trouble: string[] = []; // CSP violations and script errors on any page opened here

  beforeAll(async () => {
    await desk.publish(demoItems(4));
    hostile = await desk.publish(hostileItems());
    await Promise.all(hostile.map((id) => store.officials.observe(id)));
    for (const id of hostile)
      await store.reviewQueue.claimArticle(id, { analyst: 'kept apart', leaseSeconds: 3600 });
    await store.quarantine.put({
      queue: 'tag',
      job: 'j',
      item: HOSTILE[0],
      code: 'TAG_FAILED',
      message: HOSTILE[1],
      facts: { page: HOSTILE[2] },
      payload: {},
      attempts: 3,
    });
    [browser, site] = await Promise.all([openChromium(), served(desk.siteOf('M. Lind'))]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: site.url,
      reducedMotion: 'reduce', // colours are measured, not their way from one to the other
      ...options,
    });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => trouble.push(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) trouble.push(message.text());
    });
    return page;
  }
  test('a hundred claims at once by two analysts give a hundred leases at most, none twice', async () => {
    const claims = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        store.reviewQueue.claim({ analyst: `analyst ${index % 2}`, leaseSeconds: 60 }),
      ),
    );
    const ids = claims.flatMap((item) => item?.article ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const analyst of ['analyst 0', 'analyst 1']) await store.reviewQueue.releaseAll(analyst);
  });

  test('hostile headlines, outlets, names, notes and addresses run nothing', async () => {
    const page = await opened();
    let executed = 0;
    await page.exposeFunction('xss', () => {
      executed += 1;
    });
    const story = (await store.articles.get(hostile[0] as ArticleId)).placement?.story;
    const tag = { tag: HOSTILE[4], name: HOSTILE[1] };
    await store.reviews.decide(
      {
        article: hostile[1] as ArticleId,
        reviewer: HOSTILE[0],
        verdict: 'corrected',
        corrections: {
          headline: HOSTILE[2],
          added: [{ ...tag, evidence: { field: 'headline', start: 0, end: 3, exact: '"><' } }, tag],
          retyped: [{ ...tag, to: HOSTILE[3] }],
          relinked: [{ ...tag, to: HOSTILE[5], label: HOSTILE[6] }],
        },
        note: HOSTILE[3],
        reason: HOSTILE[4],
        dateReviewed: new Date().toISOString() as Instant,
      },
      { leaseRequired: false },
    );
    await store.desks.save({
      name: HOSTILE[0],
      position: 1,
      filter: { outlets: [HOSTILE[1]] },
      secondShare: 0,
      changedBy: HOSTILE[2],
    });
    const paths = [
      ...hostile.map((id) => `/articles/${id}`),
      `/stories/${story}`,
      '/review',
      '/queue-rule',
      `/queue-rule?desk=${encodeURIComponent(HOSTILE[0])}`,
      '/stories',
      '/ledger',
      `/ledger/${hostile[0]}`,
      '/quarantine',
      ...(await others()),
      ...HOSTILE.slice(0, 4).map((text) => `/search?q=${encodeURIComponent(`lang:fr ${text}`)}`),
    ];
    for (const path of paths) {
      await page.goto(path);
      const mark = page.locator('mark a').first();
      if ((await mark.count()) > 0) await mark.click();
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) =>
          all.map(
            (link) => new (Object(globalThis).URL)((link as { href?: string }).href ?? '').protocol,
          ),
        );
      expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    }
    expect(executed).toBe(0);
    await page.context().close();
  });

  /** The pages about things and the ones on how it all does. */
  const others = async () => {
    const [official] = await store.officials.list({}, { limit: 1 });
    const { entities, outlets } = await store.profiles.of({}, { timeZone: 'UTC' });
    const organisation = entities.find(({ type }) => type === 'organisation');
    return [
      '/officials',
      ...(official === undefined ? [] : [`/officials/${encodeURIComponent(official.key)}`]),
      '/countries/IR',
      `/organisations/${encodeURIComponent(organisation?.value ?? '')}`,
      ...outlets.slice(0, 1).map(({ value }) => `/outlets/${value}`),
      `/articles/${hostile[0]}/versions`,
      '/watchlists',
      '/sources',
      '/ops',
      '/quality',
      '/ledger?outlet=xx%2Fnone',
    ];
  };

  const screens = async () => {
    const [arabic] = await store.articles.list({ language: 'ar' }, { limit: 1 });
    const [english] = await store.articles.list({ language: 'en' }, { limit: 1 });
    const [story] = await store.stories.list({ limit: 1 });
    return [
      '/review',
      `/articles/${arabic?.id}`,
      `/articles/${english?.id}`,
      `/articles/${hostile[0]}`,
      '/queue-rule',
      '/stories',
      `/stories/${story?.id}`,
      '/search?q=lang:fa',
      '/digests',
      '/ledger',
      `/ledger/${arabic?.id}`,
      '/quarantine',
      ...(await others()),
    ];
  };

  const axeRun = async (page: Page, rules: readonly string[] | undefined) =>
    (await page.evaluate(
      `axe.run(${rules === undefined ? '{}' : JSON.stringify({ runOnly: rules })}).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
    )) as string[];

  test('axe finds nothing on any screen, and no screen is wider than its window', async () => {
    const page = await opened();
    const found: string[] = [];
    for (const path of await screens()) {
      await page.goto(path);
      await page.evaluate(axe);
      for (const [colorScheme, dir] of looks) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(`document.documentElement.dir = '${dir}'`);
        const onlyContrast =
          colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
        const violations = await axeRun(page, onlyContrast);
        found.push(...violations.map((text) => `${path} ${colorScheme} ${dir}: ${text}`));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 844 });
          const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
          if (wide > width) found.push(`${path} ${dir}: ${wide} of ${width} pixels`);
        }
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.runIf(process.env['SCREENSHOTS'] !== undefined)(
    'the pictures in docs are taken',
    async () => {
      const [, arabic] = await screens();
      const [story] = await store.stories.list({ limit: 1 });
      await store.reviewQueue.claimArticle(arabic?.split('/').at(-1) as ArticleId, {
        analyst: 'M. Lind',
        leaseSeconds: 900,
      });
      await takePictures(browser, site.url, [
        { name: 'review', path: `${arabic}?lang=ar`, keys: ['m', 'm', 'm', 'Enter'] },
        { name: 'review-dark', path: `${arabic}?lang=ar`, dark: true },
        { name: 'review-1024', path: `${arabic}?lang=ar`, width: 1024 },
        { name: 'review-390', path: `${arabic}?lang=ar`, width: 390 },
        {
          name: 'review-rtl',
          path: `${arabic}?lang=ar`,
          language: 'ar',
          keys: ['m', 'm', 'm', 'Enter', 'l'],
        },
        { name: 'review-words', path: `${arabic}?lang=ar`, keys: ['w', 'ArrowLeft', 'Enter', '5'] },
        { name: 'queue-rule', path: '/queue-rule' },
        { name: 'story', path: `/stories/${story?.id}` },
        { name: 'search', path: '/search?q=lang:fa' },
      ]);
    },
  );

  test('no page broke the policy or threw', () => {
    expect(trouble).toEqual([]);
  });
});
