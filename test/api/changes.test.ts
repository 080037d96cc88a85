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

  test('a desk is made, has a rule of its own, and is done without', async () => {
    const filter = { languages: ['ar'] };
    const desk = { position: 1, filter, secondShare: 5 };
    expect(await api('PUT /desks/arabic', desk)).toMatchObject({
      status: 200,
      json: { name: 'arabic', ...desk, changedBy: 'M. Lind' },
    });
    expect((await api('PUT /desks/escalated', desk)).status).toBe(400);
    const rule = { lines: [{ when: 'always', points: 7, reason: 'every item' }] };
    expect((await api('PUT /desks/arabic/rule', rule)).json).toEqual(rule);
    expect((await api('GET /desks/arabic/rule')).json).toEqual(rule);
    expect((await api('DELETE /desks/arabic')).status).toBe(204);
    expect((await api<Page>('GET /desks')).json.items).toEqual([]);
  });

  test('many items are decided at once; what is held or changed is left, and why is said', async () => {
    const [fine, held, changed] = [await fresh('b1'), await fresh('b2'), await fresh('b3')];
    const other = { analyst: 'R. Okafor', leaseSeconds: 60 };
    await store.reviewQueue.claimArticle(held, other);
    const { status, json } = await api('POST /queue/decisions', {
      items: [
        { article: fine, version: 1 },
        { article: held, version: 1 },
        { article: changed, version: 9 },
      ],
      verdict: 'rejected',
      reason: 'off topic',
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      done: [fine],
      failed: [
        { article: held, why: 'held', holder: 'R. Okafor' },
        { article: changed, why: 'changed' },
      ],
    });
  });

  test('an alert is seen to once', async () => {
    const finding = {
      kind: 'silence',
      subject: 'xx/one',
      outlet: 'xx/one',
      detail: 'nothing',
    };
    await store.alerts.reconcile([finding as never], new Date());
    const { json } = await api<{ items: { id: string }[] }>('GET /alerts');
    const id = json.items[0]?.id;
    expect((await api(`POST /alerts/${id}/acknowledge`)).status).toBe(204);
    expect((await api(`POST /alerts/${id}/acknowledge`)).status).toBe(404);
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
