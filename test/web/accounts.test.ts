import { describe, expect, test } from 'vitest';
import { codeAt } from '../../src/accounts/one-time-codes.ts';
import { at, form, testDesk } from './desk-app.ts';
import { visitor } from './visitor.ts';

const desk = await testDesk();
const { users, links, audit } = desk.store;
const site = desk.siteOf('M. Lind');
const phrase = 'nine paper lanterns drift';
const browser = () => visitor(site);

describe('before there are accounts', () => {
  test('whoever sits at this machine is let in, and keeps settings', async () => {
    const page = await (await site.request(at('/settings'))).text();
    expect(page).toContain('single-user, no login');
    await site.request(
      at('/settings/look'),
      form({ theme: 'dark', density: 'compact', language: 'fr', timeZone: 'Asia/Tehran' }),
    );
    const then = await (await site.request(at('/settings'))).text();
    expect(then).toMatch(/<html lang="fr" dir="ltr" data-theme="dark" data-density="compact"/);
    expect(await users.any()).toBe(false);
    await site.request(
      at('/settings/look'),
      form({ theme: 'system', density: 'comfortable', language: '', timeZone: '' }),
    );
  });

  test('two actions on one key are refused, with both names', async () => {
    const page = await site.request(at('/settings/keys'), form({ accept: 'r' }));
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('r: accept, reject');
    await site.request(at('/settings/keys'), form({ accept: 'g', note: 'shift+n' }));
    const then = await (await site.request(at('/settings'))).text();
    expect(then).toContain('&quot;accept&quot;:&quot;g&quot;');
    expect(then).toContain('&quot;note&quot;:&quot;shift+n&quot;');
    await site.request(at('/settings/keys'), form({ usual: 'yes' }));
  });

  test('a one-time link makes the first admin, once', async () => {
    const token = await links.make({ purpose: 'setup', by: 'test', minutes: 5 });
    expect(await (await site.request(at(`/setup?token=${token}`))).text()).toContain(
      'first account',
    );
    const weak = await site.request(
      at('/setup'),
      form({ token, name: 'Ada', password: 'password1234', again: 'password1234' }),
    );
    expect([weak.status, await users.any()]).toEqual([400, false]);
    const ada = browser();
    const made = await ada.post('/setup', { token, name: 'Ada', password: phrase, again: phrase });
    expect(made.status).toBe(303);
    expect(made.headers.get('set-cookie')).toMatch(
      /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await ada.get('/review')).status).toBe(200);
    const again = await site.request(
      at('/setup'),
      form({ token, name: 'Eve', password: phrase, again: phrase }),
    );
    expect(again.status).toBe(410);
    expect((await users.list()).map(({ name, role }) => [name, role])).toEqual([['Ada', 'admin']]);
    expect((await users.get('Ada')).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('a link that is too old, made up or for something else is over', async () => {
    const old = await links.make({ purpose: 'password', user: 'Ada', by: 'test', minutes: -1 });
    for (const token of [old, 'made up', ''])
      expect((await site.request(at(`/setup?token=${token}`))).status).toBe(410);
  });
});

describe('with accounts', () => {
  test('nobody gets in without signing in: pages go to the login, the API answers 401', async () => {
    const page = await site.request(at('/search?q=lang:fa'));
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      '/login?next=%2Fsearch%3Fq%3Dlang%3Afa',
    ]);
    const api = await site.request(at('/api/v1/articles'));
    expect([api.status, api.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json',
    ]);
    expect(
      (await site.request(at('/articles/1/decide'), form({ verdict: 'accepted' }))).status,
    ).toBe(303);
    for (const path of ['/login', '/assets/app.css', '/healthz'])
      expect((await site.request(at(path))).status).toBe(200);
  });

  test('a password lets in, to the page that was asked for and to no other site', async () => {
    const ada = browser();
    const wrong = await ada.post('/login', {
      name: 'Ada',
      password: 'nine paper lanterns',
      next: '/',
    });
    expect([wrong.status, ada.cookie()]).toEqual([401, '']);
    const right = await ada.post('/login', {
      name: ' ada ',
      password: phrase,
      next: '/search?q=x',
    });
    expect(right.headers.get('location')).toBe('/search?q=x');
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d\n'])
      expect(
        (await browser().post('/login', { name: 'Ada', password: phrase, next })).headers.get(
          'location',
        ),
      ).toBe('/review');
    const [entry] = await audit.list({ action: 'session', actor: 'Ada' });
    expect(entry).toMatchObject({ action: 'session.begin', subject: 'Ada', address: 'unknown' });
    expect(await audit.list({ action: 'session.refused' })).toHaveLength(1);
  });

  test('the same answer for a wrong password and for nobody', async () => {
    const texts = ['Ada', 'nobody at all'].map(async (name) => {
      const answer = await site.request(at('/login'), form({ name, password: 'x', next: '' }));
      return [answer.status, (await answer.text()).replace(/<script.*?<\/script>/gs, '')];
    });
    const [known, unknown] = await Promise.all(texts);
    expect(known).toEqual(unknown);
  });

  test('an admin adds people, who choose a password by a link', async () => {
    const ada = browser();
    await ada.post('/login', { name: 'Ada', password: phrase, next: '' });
    const added = await (
      await ada.post('/admin/users', { name: 'R. Okafor', role: 'analyst' })
    ).text();
    const token = /setup\?token=([\w-]{43})/.exec(added)?.[1] ?? '';
    const okafor = browser();
    expect(
      (
        await okafor.post('/setup', {
          token,
          name: 'somebody else',
          password: phrase,
          again: phrase,
        })
      ).status,
    ).toBe(303);
    expect((await okafor.get('/settings')).status).toBe(200);
    expect((await okafor.get('/admin')).status).toBe(403);
    expect((await ada.post('/admin/users', { name: 'r. okafor', role: 'reader' })).status).toBe(
      400,
    );
    expect((await users.list()).map(({ name }) => name)).toEqual(['Ada', 'R. Okafor']);
    const entries = (await audit.list({ subject: 'R. Okafor' })).map(({ action, actor }) => [
      action,
      actor,
    ]);
    expect(entries).toEqual([
      ['session.begin', 'R. Okafor'],
      ['user.password', 'R. Okafor'],
      ['link.password', 'Ada'],
      ['user.add', 'Ada'],
    ]);
  });

  test('the last admin stays one', async () => {
    const ada = browser();
    await ada.post('/login', { name: 'Ada', password: phrase, next: '' });
    expect((await ada.post('/admin/users/Ada/role', { role: 'reader' })).status).toBe(400);
    expect((await ada.post('/admin/users/Ada/disable', {})).status).toBe(400);
    expect((await users.get('Ada')).role).toBe('admin');
  });

  test('a second factor is asked for, each code once, and recovery codes stand in for it', async () => {
    const ada = browser();
    await ada.post('/login', { name: 'Ada', password: phrase, next: '' });
    const offer = await (await ada.post('/settings/second-factor', {})).text();
    const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(offer)?.[1] ?? '';
    expect(offer).toMatch(/<svg class="qr"/);
    const code = codeAt(secret);
    const unproved = await ada.post('/settings/second-factor', { secret, code, current: 'x' });
    expect([unproved.status, (await users.get('Ada')).totpSecret]).toEqual([400, undefined]);
    const on = await (
      await ada.post('/settings/second-factor', { secret, code, current: phrase })
    ).text();
    const [recovery = ''] = /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(on) ?? [];

    const next = browser();
    const waiting = await next.post('/login', { name: 'Ada', password: phrase, next: '/stories' });
    expect(waiting.headers.get('location')).toBe('/login/code?next=%2Fstories');
    expect((await next.get('/review')).status).toBe(303);
    const before = next.cookie();
    expect((await next.post('/login/code', { code, next: '/stories' })).status).toBe(401); // used for switching it on
    const entered = await next.post('/login/code', {
      code: recovery.toUpperCase(),
      next: '/stories',
    });
    expect(entered.headers.get('location')).toBe('/stories');
    expect(next.cookie()).not.toBe(before);
    expect((await next.get('/stories')).status).toBe(200);

    const third = browser();
    await third.post('/login', { name: 'Ada', password: phrase, next: '' });
    expect((await third.post('/login/code', { code: recovery, next: '' })).status).toBe(401);
    await next.post('/settings/second-factor/off', { current: phrase });
    expect((await users.get('Ada')).totpSecret).toBeUndefined();
  });

  test('sessions are listed and ended; a new password ends all others; so does being shut out', async () => {
    const [first, second] = [browser(), browser()];
    for (const each of [first, second])
      await each.post('/login', { name: 'R. Okafor', password: phrase, next: '' });
    expect(await (await first.get('/settings')).text()).toContain('this one');
    await first.post('/settings/sessions/end', {});
    expect([(await first.get('/settings')).status, (await second.get('/settings')).status]).toEqual(
      [200, 303],
    );

    await second.post('/login', { name: 'R. Okafor', password: phrase, next: '' });
    const changed = {
      current: phrase,
      password: 'seven quiet harbours glow',
      again: 'seven quiet harbours glow',
    };
    expect((await first.post('/settings/password', { ...changed, current: 'wrong' })).status).toBe(
      400,
    );
    expect((await first.post('/settings/password', changed)).status).toBe(200);
    expect([(await first.get('/settings')).status, (await second.get('/settings')).status]).toEqual(
      [200, 303],
    );
    await users.disable('R. Okafor');
    expect((await first.get('/settings')).status).toBe(303);
    expect(
      (
        await site.request(
          at('/login'),
          form({ name: 'R. Okafor', password: changed.password, next: '' }),
        )
      ).status,
    ).toBe(401);
    await users.enable('R. Okafor');
  });

  test('signing out ends the session and gives back what was held', async () => {
    const okafor = browser();
    await okafor.post('/login', {
      name: 'R. Okafor',
      password: 'seven quiet harbours glow',
      next: '',
    });
    const cookie = okafor.cookie();
    expect((await okafor.post('/logout', {})).headers.get('location')).toBe('/login');
    const later = await site.request(at('/settings'), { headers: { Cookie: cookie } });
    expect(later.status).toBe(303);
  });

  test('a login that is tried too often answers 429 with the time to wait, also for the right password', async () => {
    const answers: number[] = [];
    for (let tries = 0; tries < 7; tries += 1)
      answers.push(
        (await site.request(at('/login'), form({ name: 'Bo', password: 'x', next: '' }))).status,
      );
    expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(answers).toContain(429);
  });
});
