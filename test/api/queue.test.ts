import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { testDesk } from '../web/desk-app.ts';
import { apiClient, apiItems } from './api-client.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const api = apiClient(site);
const other = apiClient(desk.siteOf('R. Okafor'));
const { store } = desk;

interface Item {
  readonly article: string;
  readonly leaseHolder?: string;
}
const fresh = async (path: string): Promise<ArticleId> => {
  const given = taggedItem(`https://outlet.example/${path}`);
  await desk.publish([given]);
  return given.id;
};

beforeAll(async () => {
  await desk.publish(apiItems());
});

describe('the queue', () => {
  test('is claimed in its order, kept, released; two never hold the same item', async () => {
    const mine = await api<{ items: Item[] }>('POST /queue/claim', { n: 2 });
    const theirs = await other<{ items: Item[] }>('POST /queue/claim', { n: 2 });
    const all = [...mine.json.items, ...theirs.json.items].map(({ article }) => article);
    expect(new Set(all).size).toBe(4);
    const [first] = mine.json.items;
    const kept = await api<Item>(`POST /queue/${first?.article}/keep`);
    expect(kept.json.leaseHolder).toBe('M. Lind');
    const refused = await other(`POST /queue/${first?.article}/claim`);
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({ code: 'LEASE_HELD', holder: 'M. Lind' });
    expect(Date.parse(String((refused.json as { until?: string }).until))).toBeGreaterThan(
      Date.now(),
    );
    const taken = await other<Item>(`POST /queue/${first?.article}/take-over`);
    expect(taken.json.leaseHolder).toBe('R. Okafor');
    expect((await api(`POST /queue/${first?.article}/keep`)).status).toBe(409);
    expect((await other(`POST /queue/${first?.article}/release`)).status).toBe(204);
    for (const client of [api, other])
      expect((await client('POST /queue/release')).status).toBe(204);
    expect((await api<{ items: Item[] }>('GET /queue/mine')).json.items).toEqual([]);
  });

  test('hands out only what is asked for, and nothing when there is none', async () => {
    const french = await api<{ items: (Item & { language: string })[] }>('POST /queue/claim', {
      filter: { lang: 'fr' },
    });
    expect(french.json.items[0]?.language).toBe('fr');
    const none = await api('POST /queue/claim', { filter: { lang: 'xx' } });
    expect(none).toMatchObject({ status: 200, json: { items: [] } });
    await api('POST /queue/release');
  });

  test('a decision needs to say on what: 428 without, 412 when that is not what is there', async () => {
    const id = await fresh('stale');
    const decide = (body: object, headers = {}) =>
      api(`POST /queue/${id}/decision`, { verdict: 'accepted', ...body }, headers);
    expect(await decide({})).toMatchObject({ status: 428, json: { code: 'VERSION_MISSING' } });
    expect(await decide({ version: 7 })).toMatchObject({
      status: 412,
      json: { code: 'VERSION_CHANGED' },
    });
    expect(await decide({}, { 'If-Match': '"other"' })).toMatchObject({ status: 412 });
    expect(await store.reviews.of(id)).toEqual([]);
    const etag = (await api(`GET /articles/${id}`)).headers.get('etag') ?? '';
    expect((await decide({}, { 'If-Match': etag })).status).toBe(201);
    expect(await store.reviews.of(id)).toMatchObject([{ verdict: 'accepted', version: 1 }]);
  });

  test('an article that is edited between reading and deciding is not decided on', async () => {
    const id = await fresh('edited');
    const etag = (await api(`GET /articles/${id}`)).headers.get('etag') ?? '';
    const { url } = await store.articles.get(id);
    await store.articles.save({
      item: taggedItem(url, {
        articleBody: 'Une tout autre nouvelle est arrivée dimanche à Bagdad.',
        dateFetched: '2026-11-22T10:00:00Z' as never,
      }),
    });
    const refused = await api(
      `POST /queue/${id}/decision`,
      { verdict: 'accepted' },
      { 'If-Match': etag },
    );
    expect(refused.status).toBe(412);
  });

  test('corrections are kept as they came, and evidence has to stand where it says', async () => {
    const id = await fresh('corrected');
    const { articleBody } = await store.articles.get(id);
    const start = articleBody.indexOf('Téhéran');
    const evidence = { field: 'articleBody', start, end: start + 7, exact: 'Téhéran' };
    const added = (shift: number) => ({
      verdict: 'accepted',
      version: 1,
      corrections: {
        countries: ['IR'],
        added: [{ tag: 'place', name: 'Tehran', evidence: { ...evidence, start: start + shift } }],
      },
    });
    expect((await api(`POST /queue/${id}/decision`, added(1))).status).toBe(400);
    const done = await api<{ verdict: string }>(`POST /queue/${id}/decision`, added(0));
    expect(done).toMatchObject({ status: 201, json: { verdict: 'corrected' } });
    expect((await store.reviews.of(id))[0]?.corrections).toMatchObject({ countries: ['IR'] });
    const nothing = { verdict: 'corrected', version: 1 };
    expect((await api(`POST /queue/${id}/decision`, nothing)).status).not.toBe(201);
  });

  test('the last decision is taken back, and the item is whose it was', async () => {
    const id = await fresh('undone');
    await api(`POST /queue/${id}/decision`, {
      verdict: 'rejected',
      version: 1,
      reason: 'not news',
    });
    const back = await api<Item>('POST /queue/undo');
    expect(back.json).toMatchObject({ article: id, leaseHolder: 'M. Lind' });
    await api('POST /queue/release');
  });
});

describe('a request that is sent twice', () => {
  test('is done once, and has the same answer', async () => {
    const id = await fresh('twice');
    const send = (body: object) =>
      api(`POST /queue/${id}/decision`, body, { 'Idempotency-Key': `decide-${id}` });
    const body = { verdict: 'accepted', version: 1, note: 'sent twice' };
    const [first, second] = [await send(body), await send(body)];
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await store.reviews.of(id)).toHaveLength(1);
    const foreign = await send({ ...body, note: 'another request' });
    expect(foreign).toMatchObject({ status: 422, json: { code: 'KEY_REUSED' } });
  });

  test('at the same moment, one is done and the other waits', async () => {
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        api<{ items: Item[] }>('POST /queue/claim', { n: 1 }, { 'Idempotency-Key': 'claim-1' }),
      ),
    );
    const fine = claims.filter(({ status }) => status === 200);
    expect(fine.length).toBeGreaterThan(0);
    expect(claims.filter(({ status }) => ![200, 409].includes(status))).toEqual([]);
    expect(new Set(fine.map(({ json }) => json.items[0]?.article)).size).toBe(1);
    expect(await store.reviewQueue.held('M. Lind')).toHaveLength(1);
    await api('POST /queue/release');
  });

  test('a key of one is no key of another', async () => {
    const headers = { 'Idempotency-Key': 'mine' };
    await api('POST /queue/claim', { n: 1 }, headers);
    expect((await other('POST /queue/claim', { n: 2 }, headers)).status).toBe(200);
    for (const client of [api, other]) await client('POST /queue/release');
  });
});
