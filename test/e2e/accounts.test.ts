import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { installation, jsonLines, program } from './cli.ts';

const { dataFolder, env, wirewatch, remove } = installation({ WIREWATCH_PORT: '0' });
const phrase = 'nine paper lanterns drift';
let server: Database; // stays up, so that the commands need not start it

beforeAll(async () => {
  server = await openDatabase({ dataFolder });
});
afterAll(async () => {
  await server.close();
  await remove();
});

test('no address but loopback without accounts', async () => {
  const open = installation({ WIREWATCH_DATA: dataFolder, WIREWATCH_HOST: '0.0.0.0' });
  const { code, stderr } = await open.wirewatch(['serve']);
  await open.remove();
  expect(code).toBe(1);
  expect(stderr).toContain('CONFIG_INVALID');
  expect(stderr).toContain('wirewatch user setup');
});

test('user setup prints a link, serves its page, and ends when the account is made', async () => {
  const child = spawn(process.execPath, [program, 'user', 'setup'], { env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  const link = new URL((await lines[Symbol.asyncIterator]().next()).value as string);
  const made = await fetch(new URL('/setup', link), {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: link.origin },
    body: new URLSearchParams({
      token: link.searchParams.get('token') ?? '',
      name: 'Ada',
      password: phrase,
      again: phrase,
    }),
  });
  expect(made.status).toBe(303);
  expect(await ended).toBe(0);
  const again = await wirewatch(['user', 'setup']);
  expect([again.code, again.stderr.includes('there are accounts')]).toEqual([2, true]);
});

test('people are added, changed and shut out; no password is ever chosen for them', async () => {
  const added = await wirewatch(['user', 'add', 'R. Okafor', '--role', 'analyst']);
  expect(added.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]{43}\n$/);
  const weak = await wirewatch(['user', 'add', 'Bo', '--password-stdin'], 'password1234\n');
  expect([weak.code, weak.stderr.includes('PASSWORD_WEAK')]).toEqual([1, true]);
  expect((await wirewatch(['user', 'add', 'Bo', '--password-stdin'], `${phrase}\n`)).code).toBe(0);
  expect((await wirewatch(['user', 'role', 'bo', 'editor'])).code).toBe(0);
  expect((await wirewatch(['user', 'disable', 'R. Okafor'])).code).toBe(0);
  const last = await wirewatch(['user', 'disable', 'Ada']);
  expect(last.stderr).toContain('LAST_ADMIN');
  const users = jsonLines(await wirewatch(['user', 'list', '--json']));
  expect(users).toMatchObject([
    { name: 'Ada', role: 'admin', password: 'set' },
    { name: 'Bo', role: 'editor', password: 'set' },
    { name: 'R. Okafor', role: 'analyst', password: 'none', disabledAt: expect.any(String) },
  ]);
  const rows = await server.pool.query(
    "select action, address from audit where subject = 'Bo' order by id",
  );
  expect(rows.rows).toEqual([
    { action: 'user.add', address: 'command line' },
    { action: 'user.role', address: 'command line' },
  ]);
});

test('a token is printed once, listed without its secret, and revoked', async () => {
  const made = await wirewatch(['token', 'create', 'Ada', 'export', '--scopes', 'read,review']);
  expect(made.stdout).toMatch(/^ww_[\w-]{43}\n$/);
  const listed = await wirewatch(['token', 'list', '--json']);
  expect(listed.stdout).not.toContain(made.stdout.trim());
  const [token] = jsonLines(listed);
  expect(token).toMatchObject({ user: 'Ada', name: 'export', scopes: 'read review' });
  expect((await wirewatch(['token', 'revoke', String(token?.['id'])])).code).toBe(0);
  expect((await wirewatch(['token', 'revoke', String(token?.['id'])])).stderr).toContain(
    'NOT_FOUND',
  );
  const wrong = await wirewatch(['token', 'create', 'Ada', 'x', '--scopes', 'everything']);
  expect([wrong.code, wrong.stderr.includes('no scope everything')]).toEqual([2, true]);
});
