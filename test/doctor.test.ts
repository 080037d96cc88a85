import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diagnose } from '../src/doctor.ts';
import { quarantine } from '../src/store/quarantine.ts';
import { testDatabase } from './store/test-database.ts';

const { db, url } = await testDatabase();
const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-doctor-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
const settings = { dataFolder, databaseUrl: url, host: '127.0.0.1', port: 0 };
const failing = async (given: object) =>
  (await diagnose({ ...settings, ...given })).filter(({ ok }) => !ok);

test('a sound installation passes every check', async () => {
  expect(await failing({})).toEqual([]);
});

test('a taken port, a database that is not there and a password: said, hinted at, kept secret', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const found = await failing({ port, databaseUrl: `postgresql://u:topsecret@127.0.0.1:1/x` });
  taken.close();
  expect(found.map(({ check }) => check)).toEqual(['port', 'database']);
  for (const { hint } of found) expect(hint).toBeTruthy();
  expect(JSON.stringify(found)).not.toContain('topsecret');
});

test('a Redis that is not there is one failing check among others that pass', async () => {
  const found = await failing({ redisUrl: 'redis://:topsecret@127.0.0.1:1' });
  expect(found.map(({ check }) => check)).toEqual(['queues']);
  expect(JSON.stringify(found)).not.toContain('topsecret');
});

test('items in the quarantine are pointed out', async () => {
  const failure = { code: 'TAG_FAILED', message: 'x', facts: {}, payload: {}, attempts: 1 };
  await quarantine(db).put({ queue: 'tag', job: 'tag-1', item: '1', ...failure });
  expect((await failing({})).map(({ check }) => check)).toEqual(['quarantine']);
  const [one, two] = await Promise.all([quarantine(db).take({}), quarantine(db).take({})]);
  expect([...one, ...two]).toHaveLength(1);
  expect(await failing({})).toEqual([]);
});
