import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { demoItems } from '../web/desk-app.ts';
import { chromiumIsMissing, served } from './chromium.ts';
import { idOf, pressed, twoAnalysts } from './two-analysts.ts';

describe.skipIf(chromiumIsMissing())('two analysts in Chromium', async () => {
  const { desk, store, opened, contextOf, pageIn, urls, trouble } = await twoAnalysts(
    async ({ publish }) => {
      await publish(demoItems(4));
    },
  );
  const latest = async (id: ArticleId) => (await store.reviews.of(id))[0];

  test('a selection outlives the filter it was made under; what another holds is told by name', async () => {
    const page = await opened();
    await page.goto('/review?lang=en');
    const first = page.locator('.row input[name=chosen]').first();
    await Promise.all([page.waitForResponse('**/review/select'), first.check()]);
    const chosen = (await first.getAttribute('value')) as ArticleId;
    await page.goto('/review?lang=ru');
    const second = page.locator('.row input[name=chosen]').first();
    const theirs = (await second.getAttribute('value')) as ArticleId;
    await Promise.all([page.waitForResponse('**/review/select'), second.check()]);
    await store.reviewQueue.claimArticle(theirs, { analyst: 'R. Okafor', leaseSeconds: 900 });
    await page.keyboard.press('b');
    const [answer] = await Promise.all([
      page.waitForResponse('**/review/bulk'),
      page.click('text=Accept all'),
    ]);
    expect(answer.status()).toBe(409);
    await page.waitForLoadState();
    expect(await page.locator('main').textContent()).toContain('R. Okafor');
    expect(await latest(chosen)).toMatchObject({ verdict: 'accepted' });
    expect(await latest(theirs)).toBeUndefined();
    await store.reviewQueue.releaseAll('R. Okafor');
    await store.selections.clear('M. Lind');
    await page.context().close();
  });

  test('a lease is there after the server has started again, and ends soon after its last page', async () => {
    const context = await contextOf();
    const page = await pageIn(context);
    await page.goto('/review?lang=fr');
    await pressed(page, 't');
    const id = idOf(page);
    const again = await served(desk.siteOf('M. Lind'));
    const fresh = await opened({ baseURL: again.url });
    await fresh.goto(`/articles/${id}`);
    expect(await fresh.locator('.claim').textContent()).toContain('Yours until');
    const theirs = await opened({ baseURL: urls()[1] });
    await theirs.goto(`/articles/${id}`);
    expect(await theirs.locator('.bar').textContent()).toContain('M. Lind works on this');

    const left = async () =>
      (Date.parse((await store.reviewQueue.get(id))?.leaseUntil ?? '') - Date.now()) / 1000;
    const twin = await pageIn(context);
    await twin.goto(page.url());
    await twin.close({ runBeforeUnload: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await left()).toBeGreaterThan(600); // the first page still shows it
    await page.goto('about:blank');
    await expect.poll(left).toBeLessThan(16);
    await Promise.all([fresh.context().close(), theirs.context().close(), context.close()]);
    await again.close();
    await store.reviewQueue.releaseAll('M. Lind');
  });

  test('two browsers and a hundred claims: each item is held by one', {
    timeout: 400_000,
  }, async () => {
    await store.reviewQueue.enqueue(
      Array.from({ length: 110 }, (_, priority) => ({
        article: `race-${priority}` as ArticleId,
        language: 'xx',
        desk: 'race',
        priority,
      })),
    );
    const claims = 50;
    const taken = await Promise.all(
      urls().map(async (url) => {
        const page = await opened({ baseURL: url });
        const mine: string[] = [];
        await page.goto('/review?desk=race');
        for (let count = 0; count < claims; count += 1) {
          // A claim as the button makes it; the item itself has no page here, only its address.
          const address = (await page.evaluate(`(async () => {
            const answer = await fetch('/review/claim', {
              method: 'POST', body: new URLSearchParams({ desk: 'race' }) });
            return answer.url;
          })()`)) as string;
          mine.push(new URL(address).pathname);
        }
        await page.context().close();
        return mine;
      }),
    );
    const all = taken.flat();
    expect(all).toHaveLength(2 * claims);
    expect(new Set(all).size).toBe(all.length);
    for (const analyst of ['M. Lind', 'R. Okafor']) await store.reviewQueue.releaseAll(analyst);
  });

  test('no page broke the policy or threw', () => {
    expect(trouble).toEqual([]);
  });
});
