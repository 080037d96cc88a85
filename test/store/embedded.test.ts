import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';

const client = fileURLToPath(new URL('database-client.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'wirewatch-embedded-'));
chmodSync(root, 0o755);
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
const patience = { timeout: 30_000, interval: 20 }; // milliseconds
const children: ChildProcess[] = [];
const used: string[] = [];

vi.setConfig({ testTimeout: 120_000 }); // initdb syncs a thousand files, on a disk that others use too

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of used) killServer(folder);
  rmSync(root, { recursive: true, force: true });
});

const folder = (name: string): string => {
  const path = join(root, name);
  used.push(path);
  return path;
};

/** Another process that opens the data folder, then does what the words on its stdin say. */
async function openElsewhere(dataFolder: string, uid?: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', client, dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid, env: { ...process.env, HOME: '/' } }),
  });
  children.push(child);
  const say = async (word: string): Promise<string> => {
    child.stdin.write(`${word}\n`);
    const [answer] = await once(child.stdout, 'data');
    return String(answer).trim();
  };
  const [ready] = await once(child.stdout, 'data');
  expect(String(ready).trim()).toBe('ready');
  return { child, say };
}

const postmaster = (dataFolder: string): number | undefined => {
  const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
};

/** Whether a server runs; a killed one leaves its number behind. */
function isRunning(dataFolder: string): boolean {
  const pid = postmaster(dataFolder);
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function killServer(dataFolder: string): void {
  const pid = postmaster(dataFolder);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

const rows = async ({ pool }: Database): Promise<number> =>
  (await pool.query('select count(*) from runs')).rows[0].count;

const addRow = ({ pool }: Database) =>
  pool.query("insert into runs (id, kind) values (gen_random_uuid(), 'test')");

test('the last one to leave stops the server', async () => {
  const dataFolder = folder('last');
  const [one, two] = await Promise.all([
    openDatabase({ dataFolder }),
    openDatabase({ dataFolder }),
  ]);
  await one.close();
  expect(postmaster(dataFolder)).toBeDefined();
  expect(await rows(two)).toBe(0);
  await two.close();
  expect(postmaster(dataFolder)).toBeUndefined();
});

test('committed rows survive kill -9 of everything', async () => {
  const dataFolder = folder('killed');
  const { child, say } = await openElsewhere(dataFolder);
  expect(await say('insert')).toBe('1');
  child.kill('SIGKILL');
  killServer(dataFolder);
  await once(child, 'exit');
  const database = await openDatabase({ dataFolder });
  expect(await rows(database)).toBe(1);
  await database.close();
});

test('a server whose users were killed is attached to, and stopped by the next to leave', async () => {
  const dataFolder = folder('orphan');
  const { child } = await openElsewhere(dataFolder);
  const pid = postmaster(dataFolder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await openDatabase({ dataFolder });
  expect(postmaster(dataFolder)).toBe(pid);
  await database.close();
  expect(postmaster(dataFolder)).toBeUndefined();
});

test('processes that start at the same moment share one server', async () => {
  const dataFolder = folder('same-moment');
  const all = await Promise.all([1, 2, 3].map(() => openElsewhere(dataFolder)));
  for (const { say } of all) await say('insert');
  expect(await all[0]?.say('count')).toBe('3');
  await Promise.all(all.map(({ say }) => say('close')));
  expect(postmaster(dataFolder)).toBeUndefined();
});

test('processes that come and go at once never find the door closed', async () => {
  const dataFolder = folder('come-and-go');
  await (await openDatabase({ dataFolder })).close();
  const visit = async (index: number) => {
    await sleep(index * 20);
    const database = await openDatabase({ dataFolder });
    await addRow(database);
    await database.close();
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => visit(index)));
  const database = await openDatabase({ dataFolder });
  expect(await rows(database)).toBe(8);
  await database.close();
});

test('two data folders have two servers', async () => {
  const [one, two] = await Promise.all([
    openDatabase({ dataFolder: folder('one') }),
    openDatabase({ dataFolder: folder('two') }),
  ]);
  await addRow(one);
  expect([await rows(one), await rows(two)]).toEqual([1, 0]);
  await Promise.all([one.close(), two.close()]);
});

test('a data folder too deep for a socket has its socket elsewhere', async () => {
  const dataFolder = folder(join('deep', 'x'.repeat(120)));
  const database = await openDatabase({ dataFolder });
  const second = await openDatabase({ dataFolder });
  const socket = String((database.pool.options as { host?: string }).host);
  expect(Buffer.byteLength(socket)).toBeLessThan(80);
  await Promise.all([database.close(), second.close()]);
  expect(existsSync(socket)).toBe(false);
});

test('a server that is killed under us is started again', async () => {
  const dataFolder = folder('revived');
  const database = await openDatabase({ dataFolder });
  await addRow(database);
  const killed = postmaster(dataFolder);
  killServer(dataFolder);
  await vi.waitUntil(() => postmaster(dataFolder) !== killed, patience);
  await vi.waitFor(async () => expect(await rows(database)).toBe(1), patience);
  await database.close();
  await vi.waitUntil(() => !isRunning(dataFolder), patience);
});

test('who leaves while the server is being started again leaves no server behind', async () => {
  const dataFolder = folder('half-revived');
  for (const milliseconds of [0, 30, 120]) {
    const database = await openDatabase({ dataFolder });
    killServer(dataFolder);
    await sleep(milliseconds);
    await database.close();
    await vi.waitUntil(() => !isRunning(dataFolder), patience);
  }
});

test('a number of a dead server that another process has now does not keep it from starting', async () => {
  const dataFolder = folder('recycled');
  const { child } = await openElsewhere(dataFolder);
  const cluster = realpathSync(join(dataFolder, 'postgres', 'cluster'));
  const file = join(cluster, 'postmaster.pid');
  child.kill('SIGKILL');
  killServer(dataFolder);
  await once(child, 'exit');
  const { uid, gid } = statSync(cluster);
  const other = spawn('sleep', ['60'], asRoot ? { uid, gid } : {});
  children.push(other);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)));
  const database = await openDatabase({ dataFolder });
  expect(await rows(database)).toBe(0);
  await database.close();
});

test.skipIf(!asRoot)('a plain user can use a data folder of their own', async () => {
  const dataFolder = folder('plain');
  mkdirSync(dataFolder, { mode: 0o700 });
  chownSync(dataFolder, nobody, nobody);
  const { say } = await openElsewhere(dataFolder, nobody);
  expect(await say('insert')).toBe('1');
  await say('close');
  expect(postmaster(dataFolder)).toBeUndefined();
});

test.skipIf(!asRoot)('root can use a data folder in a home of mode 0700', async () => {
  const home = folder('home');
  mkdirSync(home, { mode: 0o700 });
  const dataFolder = join(home, 'data');
  const database = await openDatabase({ dataFolder });
  await addRow(database);
  await database.close();
  const again = await openDatabase({ dataFolder });
  expect(await rows(again)).toBe(1);
  await again.close();
  const elsewhere = realpathSync(join(dataFolder, 'postgres'));
  expect(elsewhere).not.toContain(home);
  rmSync(elsewhere, { recursive: true });
});
