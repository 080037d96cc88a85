import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { testDesk } from '../web/desk-app.ts';
import { chromiumIsMissing, openChromium, served } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  ['light', 'ltr'],
  ['dark', 'rtl'],
] as const;

test.skipIf(chromiumIsMissing())(
  'the reference of the API is a page without violations, as narrow as its window, with links that lead somewhere',
  async () => {
    const desk = await testDesk();
    const [browser, site] = await Promise.all([openChromium(), served(desk.siteOf('M. Lind'))]);
    const page = await (await browser.newContext({ baseURL: site.url })).newPage();
    await page.goto('/api');
    const dead = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].filter(({ hash }) => document.getElementById(hash.slice(1)) === null).map(({ hash }) => hash)`,
    );
    expect(dead).toEqual([]);
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    await page.evaluate(axe);
    for (const [colorScheme, dir] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(`document.documentElement.dir = '${dir}'`);
      const found = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
      );
      expect(found).toEqual([]);
      for (const width of [1024, 390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        const wide = await page.evaluate(
          `[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > ${width}).length`,
        );
        expect({ width, dir, wide }).toEqual({ width, dir, wide: 0 });
      }
    }
    await browser.close();
    await site.close();
  },
);
