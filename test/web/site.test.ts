import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant, StoryId } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, demoItems, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const page = async (path: string) => (await site.request(at(path))).text();

beforeAll(async () => {
  await desk.publish(demoItems(2));
  await desk.store.quarantine.put({
    queue: 'tag',
    job: 'job-1',
    item: 'item-1',
    code: 'TAG_FAILED',
    message: 'could not be tagged',
    facts: { stage: 'quotes' },
    payload: { capture: 'c' },
    attempts: 3,
  });
});

describe('every answer', () => {
  test.each(['/review', '/stories', '/search', '/digests', '/ledger', '/quarantine', '/nowhere'])(
    '%s has a policy without exceptions, and is kept by no cache',
    async (path) => {
      const { headers } = await site.request(at(path));
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(await page(path)).not.toMatch(
        /<script(?! type="module" src="\/assets)|\son[a-z]+=|\sstyle=/,
      );
    },
  );

  test('a foreign host name is not answered, a form of another origin is refused', async () => {
    expect((await site.request('http://evil.example/review')).status).toBe(421);
    const foreign = {
      ...form({}),
      headers: { ...form({}).headers, Origin: 'https://evil.example' },
    };
    expect((await site.request(at('/review/claim'), foreign)).status).toBe(403);
  });

  test('a failure of the store is told as what it is', async () => {
    expect((await site.request(at('/articles/none'))).status).toBe(404);
    expect((await site.request(at('/stories/none'))).status).toBe(404);
    expect((await site.request(at('/ledger/none'))).status).toBe(404);
  });
});

describe('stories', () => {
  test('are read as a timeline, merged, and split for good', async () => {
    const [first, second] = await desk.store.stories.list();
    if (first === undefined || second === undefined) throw new Error('two stories are needed');
    await site.request(at(`/stories/${first.id}/merge`), form({ other: second.id }));
    const merged = await desk.store.stories.members(first.id);
    expect(merged).toHaveLength(first.articles + second.articles);
    const leaving = merged[0]?.article ?? '';
    const split = await site.request(at(`/stories/${first.id}/split`), form({ member: leaving }));
    const story = split.headers.get('location')?.split('/').at(-1) as StoryId;
    expect(await desk.store.stories.members(story)).toMatchObject([
      { article: leaving, placedBy: 'M. Lind' },
    ]);
    expect(await page(`/stories/${story}`)).toContain('placed by <bdi>M. Lind</bdi>');
  });

  test('tells a reader what is new since the last visit', async () => {
    const [story] = await desk.store.stories.list();
    const path = `/stories/${story?.id}`;
    const first = await desk.siteOf('N. Reader').request(at(path));
    expect(await first.text()).not.toContain('Since your last visit');
    const again = await desk.siteOf('N. Reader').request(at(path));
    expect(await again.text()).toContain('nothing new.');
  });

  test('splitting all or none is refused', async () => {
    const [story] = await desk.store.stories.list();
    const refused = await site.request(at(`/stories/${story?.id}/split`), form({}));
    expect(refused.status).toBe(400);
  });
});

describe('search', () => {
  test('finds by field, and links what it found', async () => {
    const found = await page('/search?q=lang:fa');
    expect(found).toMatch(/href="\/articles\/[0-9a-f]{32}" lang="fa" dir="rtl"/);
    expect(found).not.toContain('lang="ru" dir="ltr"');
  });
});

describe('records', () => {
  test('the ledger counts every URL, and each has a page of its own', async () => {
    const { total } = await desk.store.ledger.counts();
    const text = await page('/ledger?state=queued');
    expect(text).toContain(`add up to ${total}.`);
    const row = /\/ledger\/([0-9a-f]{32})/.exec(text)?.[1];
    expect(await page(`/ledger/${row}`)).toContain('queued for review');
  });

  test('what is in the quarantine says why, and is run again once', async () => {
    expect(await page('/quarantine')).toContain('could not be tagged');
    const [row] = await desk.store.quarantine.list();
    await desk.store.quarantine.take({ ids: [row?.id ?? ''] });
    expect(await page('/quarantine')).toContain('Nothing failed for good');
  });

  test('a digest is built, shown, and allowed its own style and nothing else', async () => {
    const item = taggedItem('https://outlet.example/digest');
    await desk.publish([item]);
    await site.request(at(`/articles/${item.id}/decide`), form({ verdict: 'accepted' }));
    const today = new Date().toISOString().slice(0, 10) as Instant;
    expect((await site.request(at('/digests'), form({ date: today }))).status).toBe(303);
    expect(await page('/digests')).toContain('Deux généraux irakiens');
    const { headers } = await site.request(at(`/digests/${today}`));
    expect(headers.get('content-security-policy')).toMatch(/style-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect((await site.request(at('/digests'), form({ date: 'yesterday' }))).status).toBe(400);
  });
});
