import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { WireError } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import { lastLines, notRunnable, serverEnvironment } from './cluster.ts';
import { folderFailure, type Home } from './home.ts';

/** One attempt to start a server; another process may win, and then this one ends by itself. */
export interface Attempt {
  ended(): boolean;
  refused(): boolean; // because of a postmaster.pid that is there
  check(): void; //     throws what kept it from starting, if that would keep the next from it too
}

/** Starts the server in a session of its own: neither Ctrl-C nor our end stops it. */
export async function startServer(
  home: Home,
  { postgres }: Binaries,
  socketFolder: string,
): Promise<Attempt> {
  const log = openLog(home);
  const from = statSync(home.log).size;
  let failure: Error | undefined;
  let over = false;
  const child = spawn(postgres, ['-D', home.cluster, '-k', socketFolder, ...settings], {
    ...home.account,
    cwd: home.cluster,
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', (error) => {
    failure = error;
    over = true;
  });
  child.on('exit', () => {
    over = true;
  });
  child.unref();
  closeSync(log);
  const said = () => readFileSync(home.log).subarray(from).toString('utf8');
  return {
    ended: () => over,
    refused: () => /lock file "postmaster.pid" already exists/.test(said()),
    check() {
      if (failure !== undefined) throw notRunnable(failure);
      const reason = startFailure(said(), home);
      if (reason !== undefined) throw reason;
    },
  };
}

const settings = Object.entries({
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '200', // serve, a few commands and their queues: about 25 each
  max_parallel_workers_per_gather: '0', // needs /dev/shm, which containers make small
  max_parallel_maintenance_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const maxLogBytes = 10_000_000;

function openLog(home: Home): number {
  try {
    if (existsSync(home.log) && statSync(home.log).size > maxLogBytes) {
      renameSync(home.log, `${home.log}.1`);
    }
    return openSync(home.log, 'a', 0o600);
  } catch (error) {
    throw folderFailure(error, home.folder);
  }
}

/** Nothing when trying again may help: another is starting it, or a killed server's children still end. */
function startFailure(said: string, home: Home): WireError | undefined {
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new WireError('STORE_DISK_FULL', home.folder, { hint: 'free 200 MB' });
  }
  if (/already exists|still in use|Is another postmaster/.test(said)) return undefined;
  return new WireError('STORE_NO_SERVER', `PostgreSQL does not start: ${lastLines(said)}`, {
    hint: `see ${home.log}; wirewatch doctor says more`,
  });
}
