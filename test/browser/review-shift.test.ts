import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ArticleId, LanguageTag } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { demoItems } from '../web/desk-app.ts';
import { chromiumIsMissing } from './chromium.ts';
import { idOf, pressed, twoAnalysts } from './two-analysts.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const mixed =
  'قال أحمد خان (Ahmad Khan, BBC News) إن بغداد تنتظر 42 وفدا.\n\nوأضاف أن Khan وصل إلى دمشق.';

describe.skipIf(chromiumIsMissing())('a shift in Chromium', async () => {
  let mixedItem = '' as ArticleId;
  const { opened, store, trouble } = await twoAnalysts(async ({ publish }) => {
    await publish(demoItems(4));
    const ar = 'ar' as LanguageTag;
    const end = mixed.indexOf('\n\n');
    [mixedItem = mixedItem] = await publish([
      taggedItem('https://outlet.example/mixed', {
        headline: 'وفود في بغداد: Khan يصل',
        articleBody: mixed,
        inLanguage: ar,
        paragraphs: [
          { start: 0, end, language: ar },
          { start: end + 2, end: mixed.length, language: ar },
        ],
        fingerprint: { shingles: [77_001], sampling: 1, features: [['only:mixed', 1]] },
      }),
    ]);
  });
  const latest = async (id: ArticleId) => (await store.reviews.of(id))[0];
  /** A key as a keyboard of that layout sends it: other letter, same place. */
  const typed = (page: Page, key: string, code: string) =>
    Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.evaluate(
        `document.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ key, code, bubbles: true })}))`,
      ),
    ]);
  const keys = async (page: Page, ...all: string[]) => {
    for (const key of all) await page.keyboard.press(key);
  };

  test('by keyboard alone: take, correct words in Arabic, reject, escalate, undo, digest', async () => {
    const page = await opened();
    await page.goto('/review?lang=ar');
    await pressed(page, 't');
    const corrected = idOf(page);
    const article = await store.articles.get(corrected);
    expect(article.inLanguage).toBe('ar');

    await keys(page, 'm', 'Enter');
    expect(await page.locator('#mark-menu').isVisible()).toBe(true);
    const removed = await page.locator('#mark-name').textContent();
    await keys(page, 'x');
    expect(await page.locator('#mark-menu').isVisible()).toBe(false);
    expect(await page.locator('mark.removed').count()).toBeGreaterThan(0);
    await keys(page, 'm', 'm', 'Enter');
    const retyped = await page.locator('#mark-name').textContent();
    await keys(page, '6');
    await keys(page, 'w', 'ArrowLeft', 'Shift+ArrowLeft', 'Enter');
    const words = await page.locator('#add-words').textContent();
    await keys(page, '4');
    expect(await page.locator('#added .kept').textContent()).toContain(words);
    await page.keyboard.press('n');
    await page.keyboard.type('not him');
    await page.keyboard.press('Escape');
    await pressed(page, 'a');
    const review = await latest(corrected);
    expect(review).toMatchObject({ verdict: 'corrected', note: 'not him' });
    const { added = [], retyped: moved = [], ...rest } = review?.corrections ?? {};
    expect(
      [...(rest.removed ?? []).map(({ name }) => name), ...(rest.countries ?? [])].length,
    ).toBeGreaterThan(0);
    expect(removed).not.toBe('');
    expect(moved.some(({ to }) => to === 'event')).toBe(true);
    expect(retyped).not.toBe('');
    const evidence = added[0]?.evidence;
    expect(evidence?.exact).toBe(words);
    expect(evidence && article[evidence.field].slice(evidence.start, evidence.end)).toBe(words);

    const rejected = idOf(page);
    await page.keyboard.press('r');
    await pressed(page, '2');
    expect(await latest(rejected)).toMatchObject({ verdict: 'rejected', reason: 'off topic' });

    const escalated = idOf(page);
    await typed(page, 'ث', 'KeyE'); // as an Arabic layout types it
    expect(await latest(escalated)).toMatchObject({ verdict: 'escalated' });
    await typed(page, 'я', 'KeyZ'); // as a Russian layout types it
    expect(idOf(page)).toBe(escalated);
    expect(await latest(escalated)).toMatchObject({ reason: 'undone' });
    expect((await store.reviewQueue.get(escalated))?.desk).toBe('');
    expect(await page.locator('.claim').textContent()).toContain('Yours until');
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');

    await pressed(page, 'd');
    expect(page.url()).toContain('/digests');
    const isOnButton = () =>
      page.evaluate(
        "document.activeElement?.matches('main form[method=post] button[type=submit]') ?? false",
      );
    for (let tabs = 0; tabs < 60 && !(await isOnButton()); tabs += 1)
      await page.keyboard.press('Tab');
    await pressed(page, 'Enter');
    expect((await store.digests.list()).length).toBeGreaterThan(0);
    await page.context().close();
    await store.reviewQueue.releaseAll('M. Lind');
  });

  test('without JavaScript: the same, with forms', async () => {
    const page = await opened({ javaScriptEnabled: false });
    await page.goto('/review');
    expect(await page.locator('kbd:visible').count()).toBe(0); // keys that would do nothing are not shown
    await page.selectOption('select[name=lang]', 'fa');
    await page.click('text=Show');
    await page.click('text=Take the next item');
    const corrected = idOf(page);
    const tag = page.locator('.tag:has(select[name=retyped])').first();
    await tag.locator('summary').click();
    await tag.locator('select[name=retyped]').selectOption({ label: '→ Place' });
    const country = page.locator('.card:has(h2:text("Countries")) .tag').first();
    await country.locator('summary').click();
    await country.locator('input[name=linkTo]').fill('Qatar');
    await page.click('#correct summary');
    await page.selectOption('select[name=addTag]', 'country');
    await page.fill('input[name=addName]', 'Oman');
    await page.click('text=Save corrections');
    const { corrections } = (await latest(corrected)) ?? {};
    expect(corrections?.retyped?.[0]).toMatchObject({ to: 'place' });
    expect(corrections?.relinked).toMatchObject([{ tag: 'country', to: 'QA' }]);
    expect(corrections?.countries).toEqual(expect.arrayContaining(['QA', 'OM']));
    const rejected = idOf(page);
    await page.click('#reject summary');
    await page.click('#reject button');
    expect(await latest(rejected)).toMatchObject({ verdict: 'rejected', reason: 'not news' });
    await page.click('#undo button');
    expect(idOf(page)).toBe(rejected);
    expect(await latest(rejected)).toMatchObject({ reason: 'undone' });
    await page.click('#decision button[value=skip]');
    expect(idOf(page)).not.toBe(rejected);
    await page.goto('/review?lang=fa');
    await page.locator('.row input[name=chosen]').first().check();
    await page.click('.bulk summary');
    await page.click('text=Keep the selection');
    await page.goto('/review?tab=selected');
    expect(await page.locator('.row').count()).toBe(1);
    await page.goto('/digests');
    await page.locator('main form[method=post] button[type=submit]').first().click();
    expect((await store.digests.list()).length).toBeGreaterThan(0);
    await page.context().close();
    await store.selections.clear('M. Lind');
    await store.reviewQueue.releaseAll('M. Lind');
  });

  test('words chosen with the mouse in mixed Arabic and Latin text are where they are', async () => {
    const page = await opened();
    await page.goto(`/articles/${mixedItem}`);
    for (const [word, nth] of [
      ['Khan', 1],
      ['بغداد', 0],
    ] as const) {
      const [x, y] = (await page.evaluate(`(() => {
        const paragraph = document.querySelectorAll('p[data-field]')[${nth}];
        const node = paragraph.firstChild;
        const start = node.data.indexOf('${word}');
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + ${word.length});
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      })()`)) as [number, number];
      await page.mouse.dblclick(x, y);
      await page.locator('#add-menu').waitFor();
      expect(await page.locator('#add-words').textContent()).toBe(word);
      await page.keyboard.press(word === 'Khan' ? '2' : '5');
      if (word === 'بغداد') {
        await page.keyboard.type('Iraq');
        await page.locator('#add-menu .candidates button').first().waitFor();
        await page.keyboard.press('Enter');
      }
    }
    await page.keyboard.press('Escape');
    await pressed(page, 'a');
    const review = await latest(mixedItem);
    expect(review?.corrections).toMatchObject({
      countries: ['IQ'],
      added: [
        { tag: 'person', name: 'Khan', evidence: { start: mixed.lastIndexOf('Khan') } },
        { tag: 'country', key: 'IQ', evidence: { start: mixed.indexOf('بغداد') } },
      ],
    });
    for (const { evidence } of review?.corrections.added ?? [])
      expect(evidence && mixed.slice(evidence.start, evidence.end)).toBe(evidence?.exact);
    await page.context().close();
    await store.reviewQueue.releaseAll('M. Lind');
  });

  test('axe finds nothing in the menus, in any look', async () => {
    const page = await opened();
    await page.goto('/review?lang=ar');
    await pressed(page, 't');
    await page.evaluate(axe);
    const found: string[] = [];
    for (const [open, menu] of [
      [['m', 'Enter'], '#mark-menu'],
      [['Escape', 'w', 'Enter', '5'], '#add-menu'],
    ] as const) {
      await keys(page, ...open);
      await page.locator(menu).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const dir of ['ltr', 'rtl']) {
          await page.evaluate(`document.documentElement.dir = '${dir}'`);
          const violations = (await page.evaluate(
            `axe.run('${menu}').then(({ violations }) =>
              violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
          )) as string[];
          found.push(...violations.map((text) => `${menu} ${colorScheme} ${dir}: ${text}`));
        }
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
    await store.reviewQueue.releaseAll('M. Lind');
  });

  test('no page broke the policy or threw', () => {
    expect(trouble).toEqual([]);
  });
});
