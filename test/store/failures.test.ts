import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { WireError } from '../../src/errors.ts';
import { openDatabase } from '../../src/store/database.ts';
import { testDatabase } from './test-database.ts';

const { url } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'wirewatch-failures-'));
chmodSync(folder, 0o755); // as root the server would live outside a folder of mode 0700
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failure = async (options: { databaseUrl?: string; dataFolder?: string }) => {
  const error = await openDatabase({ dataFolder: folder, ...options }).catch((caught) => caught);
  expect(error).toBeInstanceOf(WireError);
  expect(error.hint).toBeTruthy();
  let all = '';
  for (let at = error; at instanceof Error; at = at.cause)
    all += `${at.message} ${JSON.stringify(at)}`;
  expect(all).not.toContain('topsecret');
  return error.code;
};

test.each([
  ['postgresql://u:topsecret@127.0.0.1:1/x', 'STORE_UNREACHABLE'],
  ['postgresql://u:topsecret@no-such-host.invalid/x', 'STORE_UNREACHABLE'],
  ['mysql://u:topsecret@127.0.0.1/x', 'CONFIG_INVALID'],
  ['u:topsecret@nonsense', 'CONFIG_INVALID'],
  [url.replace(/test_\w+/, 'no_such_database'), 'STORE_REFUSED'],
  [url.replace(/\/\/[^@/]*@/, '//nobody:topsecret@'), 'STORE_REFUSED'],
])(
  'a wrong DATABASE_URL says what is wrong, and never the password: %s',
  async (databaseUrl, code) => {
    expect(await failure({ databaseUrl })).toBe(code);
  },
);

test('a data folder that cannot be made is STORE_FOLDER', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await failure({ dataFolder: join(folder, 'file', 'data') })).toBe('STORE_FOLDER');
});

const mounted = join(folder, 'small');
const canMount = mountSmall();

vi.setConfig({ testTimeout: 60_000 });

test.skipIf(!canMount)(
  'a full disk is STORE_DISK_FULL, when it starts and while it works',
  async () => {
    expect(await failure({ dataFolder: join(mounted, 'too-small') })).toBe('STORE_DISK_FULL');
    execFileSync('mount', ['-o', 'remount,size=120m', mounted]);
    const database = await openDatabase({ dataFolder: join(mounted, 'data') });
    const noise = async () => {
      await database.pool.query('create table noise (bytes bytea)');
      for (let megabytes = 0; megabytes < 200; megabytes += 1) {
        const bytes = crypto.getRandomValues(new Uint8Array(65_536));
        const rows = Array.from({ length: 16 }, () => ({ bytes }));
        await database.db
          .insertInto('noise' as never)
          .values(rows as never)
          .execute();
      }
    };
    await expect(noise()).rejects.toMatchObject({ code: 'STORE_DISK_FULL', fate: 'retry' });
    execFileSync('mount', ['-o', 'remount,size=400m', mounted]); // someone made room
    await database.close();
  },
);

/** A disk of 30 MB, where root may mount one. */
function mountSmall(): boolean {
  try {
    mkdirSync(mounted);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', mounted], { stdio: 'ignore' });
    afterAll(() => {
      endServerOf(join(mounted, 'data', 'postgres', 'cluster'));
      execFileSync('umount', ['-l', mounted]);
    });
    return true;
  } catch {
    process.stderr.write('SKIPPED: the full disk; it needs root and a kernel that mounts tmpfs\n');
    return false;
  }
}

/** A server that met a full disk may be in the middle of starting anew: it must not outlive its disk. */
function endServerOf(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (pid > 0) process.kill(pid, 'SIGQUIT');
}
