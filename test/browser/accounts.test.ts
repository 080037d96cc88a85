import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeAt } from '../../src/accounts/one-time-codes.ts';
import { demoItems, type TestDesk, testDesk } from '../web/desk-app.ts';
import { chromiumIsMissing, openChromium, type Served, served } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phrase = 'nine paper lanterns drift';
const widths = [1440, 1024, 390]; // pixels

describe.skipIf(chromiumIsMissing())('accounts in Chromium', async () => {
  const desk: TestDesk = await testDesk();
  const { store } = desk;
  let browser: Browser;
  let site: Served;
  const trouble: string[] = []; // CSP violations and script errors on any page opened here

  beforeAll(async () => {
    await desk.publish(demoItems(2));
    [browser, site] = await Promise.all([openChromium(), served(desk.siteOf('M. Lind'))]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: site.url,
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => trouble.push(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) trouble.push(message.text());
    });
    return page;
  }

  /** What axe finds, light and dark, and which widths the page does not fit. */
  async function faults(page: Page): Promise<readonly string[]> {
    const found: string[] = [];
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = (await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 160)))',
      )) as string[];
      found.push(...violations.map((text) => `${page.url()} ${colorScheme}: ${text}`));
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide > width) found.push(`${page.url()}: ${wide} of ${width} pixels`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    return found;
  }

  const signedIn = async (page: Page, name: string) => {
    await page.goto('/login');
    await page.fill('input[name=name]', name);
    await page.fill('input[name=password]', phrase);
    await page.click('main button[type=submit]');
  };

  test('one user alone chooses theme, density, language and keys, and the keys work', async () => {
    const page = await opened();
    await page.goto('/settings');
    expect(await faults(page)).toEqual([]);
    await page.selectOption('select[name=theme]', 'dark');
    await page.selectOption('select[name=density]', 'compact');
    await page.selectOption('select[name=language]', 'ar');
    await page.click('form[action="/settings/look"] button');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const shade = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.evaluate(shade)).toBe('rgb(22, 27, 34)'); // dark, on a light system
    expect(await faults(page)).toEqual([]);
    await page.fill('input[name=take]', 'g');
    await page.click('form[action="/settings/keys"] button');
    await page.goto('/review');
    await Promise.all([page.waitForURL(/\/articles\//), page.keyboard.press('g')]);
    await store.reviewQueue.releaseAll('M. Lind');
    await page.goto('/settings');
    await page.click('button[name=usual]');
    await page.selectOption('select[name=language]', '');
    await page.selectOption('select[name=theme]', 'system');
    await page.click('form[action="/settings/look"] button');
    await page.context().close();
  });

  test('from a set-up link to a second factor, in Persian, without JavaScript', async () => {
    const page = await opened({ locale: 'fa-IR', javaScriptEnabled: false });
    const token = await store.links.make({ purpose: 'setup', by: 'test', minutes: 5 });
    await page.goto(`/setup?token=${token}`);
    await page.fill('input[name=name]', 'مریم کاظمی');
    await page.fill('input[name=password]', phrase);
    await page.fill('input[name=again]', phrase);
    await page.click('main button[type=submit]');
    expect(await page.locator('.who').textContent()).toContain('مریم کاظمی');
    await page.goto('/settings');
    await page.click('form[action="/settings/second-factor"] button');
    const secret = (await page.locator('#enrolment .secret').textContent())?.trim() ?? '';
    await page.fill('input[name=code]', codeAt(secret));
    await page.fill('#enrolment input[name=current]', phrase);
    await page.click('#enrolment button');
    const recovery = (await page.locator('.codes li').first().textContent()) ?? '';
    await page.click('.who button');
    expect(new URL(page.url()).pathname).toBe('/login');
    await signedIn(page, 'مریم کاظمی');
    expect(new URL(page.url()).pathname).toBe('/login/code');
    await page.fill('input[name=code]', recovery);
    await page.click('main button[type=submit]');
    expect(new URL(page.url()).pathname).toBe('/review');
    await page.context().close();
    await store.users.setTotp('مریم کاظمی');
  });

  test('an admin adds somebody, who is not let into what is not theirs', async () => {
    const admin = await opened({ locale: 'ar' });
    await signedIn(admin, 'مریم کاظمی');
    await admin.goto('/admin');
    await admin.fill('form.wide input[name=name]', 'R. Okafor');
    await admin.selectOption('form.wide select', 'reader');
    await admin.click('form.wide button');
    const link = (await admin.locator('.notice .secret').textContent())?.trim() ?? '';
    expect(await faults(admin)).toEqual([]);
    for (const locale of ['fr', 'ru', 'fa']) {
      await admin.goto('/settings');
      await admin.selectOption('select[name=language]', locale);
      await admin.click('form[action="/settings/look"] button');
      expect(await faults(admin)).toEqual([]); // the longest names of screens fit
    }
    await admin.goto('/admin/audit?action=user');
    expect(await admin.locator('table').textContent()).toContain('user.add');
    expect(await faults(admin)).toEqual([]);

    const reader = await opened({ locale: 'fr' });
    await reader.goto(link);
    expect(await faults(reader)).toEqual([]);
    await reader.fill('input[name=password]', phrase);
    await reader.fill('input[name=again]', phrase);
    await reader.click('main button[type=submit]');
    expect(await reader.locator('.top').textContent()).not.toContain('Administration');
    expect((await reader.goto('/admin'))?.status()).toBe(403);
    await reader.goto('/settings');
    expect(await faults(reader)).toEqual([]);
    await Promise.all([admin, reader].map((page) => page.context().close()));
  });

  test.each(['en', 'ar'])('the pages to come in by have no faults: %s', async (locale) => {
    const page = await opened({ locale });
    await page.goto('/login');
    expect(await faults(page)).toEqual([]);
    await page.fill('input[name=name]', 'nobody');
    await page.fill('input[name=password]', 'wrong');
    await page.click('main button[type=submit]');
    expect(await page.locator('.notice.error').isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.goto('/login/code');
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test('no page broke the policy or threw', () => {
    expect(trouble).toEqual([]);
  });
});
