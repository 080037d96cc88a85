import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, testDesk } from '../web/desk-app.ts';
import { apiClient, apiItems } from './api-client.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const api = apiClient(site);
const { store } = desk;

interface Page {
  readonly items: readonly unknown[];
}
const fresh = async (path: string): Promise<ArticleId> => {
  const given = taggedItem(`https://outlet.example/${path}`);
  await desk.publish([given]);
  return given.id;
};

beforeAll(async () => {
  await desk.publish(apiItems());
});

describe('what is stale', () => {
  test('a story is changed only as it was seen, when it was said how that was', async () => {
    const [story] = await store.stories.list();
    const etag = (await api(`GET /stories/${story?.id}`)).headers.get('etag') ?? '';
    const change = (title: string) =>
      api(`PATCH /stories/${story?.id}`, { title }, { 'If-Match': etag });
    expect((await change('One')).status).toBe(200);
    expect(await change('Two')).toMatchObject({ status: 412, json: { code: 'VERSION_CHANGED' } });
  });

  test('stories are merged and split', async () => {
    const [first, second] = await store.stories.list();
    if (first === undefined || second === undefined) throw new Error('two stories are needed');
    const merged = await api(`POST /stories/${first.id}/merge`, { other: second.id });
    expect(merged.json).toMatchObject({ articles: first.articles + second.articles });
    const [member] = await store.stories.members(first.id);
    const split = await api(`POST /stories/${first.id}/split`, { articles: [member?.article] });
    expect(split).toMatchObject({ status: 201, json: { articles: 1 } });
    const all = (await store.stories.members(first.id)).map(({ article }) => article);
    expect((await api(`POST /stories/${first.id}/split`, { articles: all })).status).toBe(400);
  });
});

describe('the rest', () => {
  test('a digest is built, listed, and had in every format', async () => {
    const id = await fresh('digest');
    await api(`POST /queue/${id}/decision`, { verdict: 'accepted', version: 1 });
    const date = new Date().toISOString().slice(0, 10);
    const built = await api<{ sha256: string }>('POST /digests', { date });
    expect(built).toMatchObject({ status: 201, json: { id: date } });
    expect(built.headers.get('location')).toBe(`/api/v1/digests/${date}`);
    const html = await site.request(at(`/api/v1/digests/${date}/html`));
    expect(html.headers.get('content-type')).toContain('text/html');
    expect(html.headers.get('content-disposition')).toContain('attachment');
    expect((await site.request(at(`/api/v1/digests/${date}/docx`))).status).toBe(400);
  });

  test('a watchlist is kept, changed, and removed', async () => {
    const path = `/watchlists/${encodeURIComponent('Iraq & Iran')}`;
    expect((await api(`PUT ${path}`, { query: 'country:IQ' })).status).toBe(200);
    const changed = await api(`PUT ${path}`, { query: 'country:IQ country:IR' });
    expect(changed.json).toMatchObject({ name: 'Iraq & Iran', query: 'country:IQ country:IR' });
    expect((await api(`PUT ${path}`, { query: 'colour:red' })).status).toBe(400);
    expect((await api(`DELETE ${path}`)).status).toBe(204);
    expect((await api(`DELETE ${path}`)).status).toBe(404);
  });

  test('what failed for good is listed and run again once', async () => {
    await store.quarantine.put({
      queue: 'tag',
      job: 'job-1',
      item: 'item-1',
      code: 'TAG_FAILED',
      message: 'could not be tagged',
      facts: {},
      payload: { article: 'a', capture: '0198' },
      attempts: 3,
    });
    const { json } = await api<Page>('GET /quarantine?code=TAG_FAILED');
    expect(json.items).toHaveLength(1);
    expect((await api('POST /quarantine/replay', {})).status).toBe(400);
    const replayed = await api('POST /quarantine/replay', { queue: 'tag', code: 'TAG_FAILED' });
    expect(replayed.json).toEqual({ replayed: 1 });
    expect((await api<Page>('GET /quarantine')).json.items).toEqual([]);
  });

  test('settings are read and changed in part', async () => {
    await api('PATCH /me/settings', { theme: 'dark' });
    const { json } = await api('PATCH /me/settings', { density: 'compact' });
    expect(json).toMatchObject({ theme: 'dark', density: 'compact' });
    expect((await api('PATCH /me/settings', { theme: 'pink' })).status).toBe(400);
  });

  test('a body that is no JSON, or no object, is a problem and not a failure', async () => {
    const send = (body: string, type = 'application/json') =>
      site.request(at('/api/v1/queue/claim'), {
        method: 'POST',
        body,
        headers: { 'Content-Type': type, Origin: 'http://127.0.0.1', Host: '127.0.0.1' },
      });
    for (const body of ['{', '[]', '"x"', 'null'])
      expect({ body, status: (await send(body)).status }).toEqual({ body, status: 400 });
    expect((await send('n=1', 'application/x-www-form-urlencoded')).status).toBe(415);
  });
});
