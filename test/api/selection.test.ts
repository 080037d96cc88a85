import { beforeAll, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { testDesk } from '../web/desk-app.ts';
import { apiClient, apiItems } from './api-client.ts';

const desk = await testDesk();
const { store } = desk;
const api = apiClient(desk.siteOf('M. Lind'));
let ids: readonly ArticleId[] = [];

beforeAll(async () => {
  ids = await desk.publish(apiItems());
});

test('items are selected and unselected; what is not in the queue is not', async () => {
  const [first, second] = ids;
  const { json } = await api('PATCH /selection', { select: [first, second, 'none'] });
  expect(json).toEqual({ articles: expect.arrayContaining([first, second]) });
  expect((await api('PATCH /selection', { unselect: [first] })).json).toEqual({
    articles: [second],
  });
  expect((await api('GET /selection')).json).toEqual({ articles: [second] });
  expect((await api('DELETE /selection')).status).toBe(204);
  expect((await api('GET /selection')).json).toEqual({ articles: [] });
});

test('all that is selected is decided on; what another holds stays selected, and why is said', async () => {
  const [fine, held] = ids;
  await store.reviewQueue.claimArticle(held as ArticleId, {
    analyst: 'R. Okafor',
    leaseSeconds: 60,
  });
  await api('PATCH /selection', { select: [fine, held] });
  const { json } = await api('POST /selection/decision', { verdict: 'accepted' });
  expect(json).toMatchObject({
    done: [fine],
    failed: [{ article: held, why: 'held', holder: 'R. Okafor' }],
  });
  expect((await api('GET /selection')).json).toEqual({ articles: [held] });
});

test('a rule is applied to what is open, and how far that is can be asked', async () => {
  const rule = { lines: [{ when: 'always', points: 7, reason: 'every item' }] };
  await api('PUT /desks/-/rule', rule);
  expect((await api('POST /rules/application')).status).toBe(200);
  await expect
    .poll(async () => (await api('GET /rules/application')).json, { timeout: 10_000 })
    .toEqual({ isRunning: false, items: ids.length - 1 });
  const { json } = await api<{ priority: number }>(`GET /queue/${ids[2]}`);
  expect(json.priority).toBe(7);
});
