import { beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/accounts/passwords.ts';
import { at, demoItems, form, testDesk } from './desk-app.ts';
import { visitor } from './visitor.ts';

const desk = await testDesk();
const { users, audit } = desk.store;
const phrase = 'nine paper lanterns drift';
const lind = visitor(desk.siteOf('M. Lind'));
let ids: readonly string[];

beforeAll(async () => {
  ids = await desk.publish(demoItems(2));
  await users.add({ name: 'M. Lind', role: 'admin', passwordHash: await hashPassword(phrase) });
  await lind.post('/login', { name: 'M. Lind', password: phrase, next: '' });
});

const last = async (action: string) => (await audit.list({ action }, 1))[0];

test('a decision, its undo and a digest are written down, with who and from where', async () => {
  const [article = ''] = ids;
  const { version } = await desk.store.articles.get(article as never);
  await lind.post(`/articles/${article}/decide`, {
    verdict: 'rejected',
    reason: 'off topic',
    version: String(version),
  });
  expect(await last('review')).toMatchObject({
    action: 'review.rejected',
    actor: 'M. Lind',
    subject: article,
    facts: { reason: 'off topic' },
    address: 'unknown',
  });
  await lind.post('/review/undo', {});
  expect(await last('review')).toMatchObject({ action: 'review.undone', subject: article });
  await lind.post('/digests', { date: '2026-11-21' });
  expect(await last('digest')).toMatchObject({ action: 'digest.build', subject: '2026-11-21' });
});

test('a merge is written down by the store itself, with the address of who asked', async () => {
  const [first, second] = await desk.store.stories.list();
  await lind.post(`/stories/${first?.id}/merge`, { other: second?.id ?? '' });
  expect(await last('story')).toMatchObject({ actor: 'M. Lind', address: 'unknown' });
});

test('the log is read with filters, and nobody changes it', async () => {
  const page = await (await lind.get('/admin/audit?actor=M.+Lind&action=review')).text();
  expect(page).toContain('review.rejected');
  expect(page).not.toContain('digest.build');
  const attempt = desk.store.audit.list({ action: 're%iew' });
  expect(await attempt).toEqual([]);
  await expect(desk.app.database.pool.query('delete from audit')).rejects.toThrow('append-only');
});

test('settings and tokens are written down; what is secret is not', async () => {
  await lind.post('/settings/look', {
    theme: 'dark',
    density: 'compact',
    language: '',
    timeZone: '',
  });
  expect(await last('user.settings')).toMatchObject({ subject: 'M. Lind' });
  const shown = await (
    await lind.post('/settings/tokens', { name: 'export', scopes: 'read', days: '7' })
  ).text();
  const secret = /ww_[\w-]{43}/.exec(shown)?.[0] ?? 'none';
  expect(await last('token')).toMatchObject({
    action: 'token.create',
    facts: { name: 'export', days: 7 },
  });
  const all = JSON.stringify(await audit.list({}, 1000));
  expect(all).not.toContain(secret);
  expect(all).not.toContain(phrase);
});

test('a refused request writes nothing', async () => {
  const before = await audit.list({}, 1);
  await users.add({ name: 'R. Okafor', role: 'reader' });
  const token = await desk.store.tokens.add({
    user: 'R. Okafor',
    name: 't',
    scopes: ['admin'],
    days: 1,
  });
  const asked = form({ date: '2026-11-21' });
  const headers = { ...asked.headers, Authorization: `Bearer ${token}` };
  const answer = await desk.siteOf('M. Lind').request(at('/digests'), { ...asked, headers });
  expect(answer.status).toBe(403);
  expect(await audit.list({}, 1)).toEqual(before);
});
