import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { type TestDesk, testDesk } from '../web/desk-app.ts';
import { openChromium, type Served, served } from './chromium.ts';

/** One desk with two analysts at it, each with a site of their own, and a browser. */
export async function twoAnalysts(publish: (desk: TestDesk) => Promise<void>) {
  const desk = await testDesk();
  const trouble: string[] = []; // CSP violations and script errors on any page opened here
  let browser: Browser;
  let mine: Served;
  let theirs: Served;

  beforeAll(async () => {
    await publish(desk);
    [browser, mine, theirs] = await Promise.all([
      openChromium(),
      served(desk.siteOf('M. Lind')),
      served(desk.siteOf('R. Okafor')),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([mine.close(), theirs.close()]);
  });

  async function pageIn(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => trouble.push(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) trouble.push(message.text());
    });
    return page;
  }
  const contextOf = (options: Parameters<Browser['newContext']>[0] = {}) =>
    browser.newContext({ baseURL: mine.url, reducedMotion: 'reduce', ...options });
  return {
    desk,
    store: desk.store,
    trouble,
    urls: () => [mine.url, theirs.url] as const, // of M. Lind and R. Okafor
    contextOf,
    pageIn,
    opened: async (options: Parameters<Browser['newContext']>[0] = {}) =>
      pageIn(await contextOf(options)),
  };
}

export const idOf = (page: Page): ArticleId =>
  new URL(page.url()).pathname.split('/').at(-1) as ArticleId;

export const pressed = (page: Page, key: string): Promise<unknown> =>
  Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(key)]);
