import { beforeAll, describe, expect, test } from 'vitest';
import { at, demoItems, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const page = async (path: string) => (await site.request(at(path))).text();

beforeAll(async () => {
  const ids = await desk.publish(demoItems(4));
  await Promise.all(ids.map((id) => desk.store.officials.observe(id)));
});

describe('the register on the site', () => {
  test('lists who holds an office, with a link to everything they said', async () => {
    const [official] = await desk.store.officials.list();
    const html = await page('/officials');
    expect(official).toBeDefined();
    expect(html).toContain(`/officials/${encodeURIComponent(official?.key ?? '')}`);
  });

  test('a person has every post with its source, and every statement with its article', async () => {
    const everyone = await desk.store.officials.list({}, { limit: 200 });
    const speaking = await Promise.all(
      everyone.map(async ({ key }) => ({
        key,
        said: await desk.store.officials.statements(key),
        posts: (await desk.store.officials.get(key)).posts,
      })),
    );
    const person = speaking.find(({ said, posts }) => said.length > 0 && posts.length > 0);
    const html = await page(`/officials/${encodeURIComponent(person?.key ?? '')}`);
    expect(html).toContain(`/articles/${person?.said[0]?.article}`);
    expect(html).toContain(`/articles/${person?.posts[0]?.first.article}`);
    expect(html).toMatch(/<blockquote lang="\w+/);
  });

  test('finds by a name in any script, and says so when there is nobody', async () => {
    const [official] = await desk.store.officials.list();
    expect(await page(`/officials?q=${encodeURIComponent(official?.name ?? '')}`)).toContain(
      encodeURIComponent(official?.key ?? ''),
    );
    expect(await page('/officials?q=nobodyofthisname')).toContain('Nobody found');
  });

  test('two are made one by an analyst, and taken apart again', async () => {
    const [into, other] = await desk.store.officials.list();
    const pair = { into: into?.key ?? '', other: other?.key ?? '' };
    const merged = await site.request(at('/officials/merge'), form(pair));
    expect(merged.status).toBe(303);
    expect((await desk.store.officials.get(pair.other)).key).toBe(pair.into);
    await site.request(at('/officials/separate'), form(pair));
    expect((await desk.store.officials.get(pair.other)).key).toBe(pair.other);
    expect(await page(`/officials/${encodeURIComponent(pair.into)}`)).toContain('separated');
  });

  test('an official who is not there is not found', async () => {
    expect((await site.request(at('/officials/nobody'))).status).toBe(404);
  });
});
