import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { apiItems } from '../api/api-client.ts';
import { taggedItem } from '../store/items.ts';
import { testDesk } from '../web/desk-app.ts';
import { chromiumIsMissing, openChromium, type Served, served } from './chromium.ts';

describe.skipIf(chromiumIsMissing())('a page that is open', async () => {
  const desk = await testDesk();
  const { store } = desk;
  const other = { analyst: 'R. Okafor', leaseSeconds: 600 };
  let browser: Browser;
  let site: Served;
  let ids: readonly ArticleId[];
  const seconds = 1000;
  const soon = { timeout: 20 * seconds };

  beforeAll(async () => {
    ids = await desk.publish(apiItems());
    [browser, site] = await Promise.all([openChromium(), served(desk.siteOf('M. Lind'))]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function opened(path: string) {
    const page = await (await browser.newContext({ baseURL: site.url })).newPage();
    const trouble: string[] = [];
    page.on('pageerror', ({ message }) => trouble.push(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) trouble.push(message.text());
    });
    const listening = page.waitForResponse(/\/api\/v1\/events/);
    await page.goto(path);
    await listening;
    await sleep(300);
    return { page, trouble };
  }

  test('shows who takes an item, and that it is gone when it has been decided elsewhere', async () => {
    const { page, trouble } = await opened('/review?lang=ar');
    const id = ids[1] as ArticleId;
    const row = page.locator(`.row:has(a[href*="${id}"])`);
    expect(await row.count()).toBe(1);
    await page.locator('.row input[name=chosen]').last().check();
    await store.reviewQueue.claimArticle(id, other);
    await row.locator('.holder').waitFor(soon);
    expect(await row.locator('.holder').textContent()).toContain('R. Okafor');
    await store.reviews.decide({
      article: id,
      reviewer: other.analyst,
      verdict: 'accepted',
      corrections: {},
      dateReviewed: new Date().toISOString() as never,
    });
    await row.waitFor({ state: 'detached', ...soon });
    expect(await page.locator('.row input[name=chosen]').last().isChecked()).toBe(true);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test('shows what is new, and says how much it is', async () => {
    const { page, trouble } = await opened('/review');
    const before = await page.locator('.row').count();
    const [fresh] = await desk.publish([
      taggedItem('https://outlet.example/just-now', { headline: 'Just now' }),
    ]);
    await page.locator(`.row.fresh a[href*="${fresh}"]`).waitFor(soon);
    expect(await page.locator('.row').count()).toBe(before + 1);
    expect(await page.locator('.fresh-count[role=status]').textContent()).toBe('1 new');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test('says on the item itself that another has taken it, unless a note is being written', async () => {
    const id = ids[4] as ArticleId;
    const { page, trouble } = await opened(`/articles/${id}`);
    await store.reviewQueue.claimArticle(id, other);
    await page.locator('#bar form[action$="/take-over"]').waitFor(soon);
    expect(await page.locator('#bar').textContent()).toContain('R. Okafor');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test('a hidden page has no connection, and a page without live parts never has one', async () => {
    const page = await (await browser.newContext({ baseURL: site.url })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/search');
    await sleep(500);
    expect(asked).not.toContain('/api/v1/events');
    await page.context().close();
  });
});
