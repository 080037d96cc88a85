import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WireError } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import { folderFailure, type Home } from './home.ts';

/** The one role and the one database of an embedded server; its socket folder keeps others out. */
export const embeddedRole = 'wirewatch';

/** Makes the cluster unless it is there. Two that do so at once both succeed: the rename decides. */
export async function ensureCluster(home: Home, { initdb }: Binaries): Promise<void> {
  const versionFile = join(home.cluster, 'PG_VERSION');
  while (!existsSync(versionFile) && someoneMakesIt(home)) await sleep(pollMilliseconds);
  if (existsSync(versionFile)) return checkVersion(home, readFileSync(versionFile, 'utf8').trim());
  const unfinished = makeUnfinished(home);
  try {
    await firstLocale((locale) => runInitdb(initdb, join(unfinished, 'cluster'), { home, locale }));
    renameSync(join(unfinished, 'cluster'), home.cluster);
  } catch (error) {
    if (!existsSync(versionFile)) throw folderFailure(error, home.cluster);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The major version of the binaries that package.json pins. */
const embeddedMajor = '18';

function checkVersion(home: Home, major: string): void {
  if (major === embeddedMajor) return;
  throw new WireError('STORE_VERSION', `${home.cluster} was written by PostgreSQL ${major}`, {
    hint: `export it with PostgreSQL ${major} and import it into a new data folder: docs/operations.md`,
  });
}

const pollMilliseconds = 20;
const patienceMilliseconds = 60_000; // for a slow disk; then whoever waits makes it too

/** Spares the work of those who start at the same moment; takes away what a killed one left. */
function someoneMakesIt({ folder }: Home): boolean {
  return readdirSync(folder).some((name) => {
    const [, pid] = /^new-(\d+)-/.exec(name) ?? [];
    if (pid === undefined) return false;
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false });
    if (made === undefined) return false;
    if (isAlive(Number(pid))) return made.mtimeMs > Date.now() - patienceMilliseconds;
    rmSync(path, { recursive: true, force: true });
    return false;
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function makeUnfinished(home: Home): string {
  try {
    const folder = mkdtempSync(join(home.folder, `new-${process.pid}-`));
    if (home.account !== undefined) chownSync(folder, home.account.uid, home.account.gid);
    return folder;
  } catch (error) {
    throw folderFailure(error, home.folder);
  }
}

/** pg_trgm sees letters past ASCII only where the system's locale calls them letters. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function firstLocale(init: (locale: string) => Promise<void>): Promise<void> {
  for (const locale of characterTypes) {
    try {
      return await init(locale);
    } catch (error) {
      if (locale === characterTypes.at(-1) || !/invalid locale/.test(String(error))) throw error;
    }
  }
}

interface Run {
  readonly home: Home;
  readonly locale: string;
}

function runInitdb(initdb: string, cluster: string, { home, locale }: Run): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(initdb, [...initdbOptions, `--lc-ctype=${locale}`, '-D', cluster], {
      ...home.account,
      cwd: home.folder,
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => fail(notRunnable(error)));
    child.on('close', (code) => (code === 0 ? done() : fail(initdbFailure(said, cluster))));
  });
}

const initdbOptions = [
  `--username=${embeddedRole}`,
  '--auth-local=trust', // the socket folder is 0700
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin', // the same order and case rules on every machine
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
];

/** Nothing of the caller's settings may change how the server behaves. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export const notRunnable = (error: Error): WireError =>
  new WireError('STORE_NO_SERVER', `the PostgreSQL programs do not run here: ${error.message}`, {
    cause: error,
    hint: 'set DATABASE_URL to a PostgreSQL 15 to 18 that you run yourself',
  });

function initdbFailure(said: string, cluster: string): WireError {
  const reason = lastLines(said);
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new WireError('STORE_DISK_FULL', cluster, { hint: 'free 200 MB', facts: { reason } });
  }
  return new WireError('STORE_FOLDER', `initdb failed in ${cluster}: ${reason}`, {
    hint: 'set WIREWATCH_DATA to a folder on a local disk, or set DATABASE_URL',
  });
}

export const lastLines = (text: string): string => text.trim().split('\n').slice(-4).join(' | ');
