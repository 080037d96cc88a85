import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WireError } from '../../errors.ts';
import type { Home } from './home.ts';

/** What postmaster.pid says of the server of a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
  readonly identity: string; // number, folder and start: tells one server from its successor
}

/** Throws STORE_FOLDER when the cluster belongs to another user. */
export function readPostmaster({ cluster }: Home): Postmaster | undefined {
  try {
    const text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
    const [pid = '', , , , socketFolder = ''] = text.split('\n');
    return pid === '' ? undefined : { pid: Number(pid), socketFolder, identity: identityOf(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new WireError('STORE_FOLDER', `${cluster} belongs to another user`, {
      cause: error,
      hint: 'run as the user who made the data folder, or choose another with WIREWATCH_DATA',
    });
  }
}

const identityOf = (text: string): string => text.split('\n', 3).join('\n');

/** Whether the process is there and is that server; after a reboot another may have its number. */
export function isRunning({ pid }: Postmaster, { cluster }: Home): boolean {
  if (process.platform === 'linux') return workingFolder(pid) === cluster;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes away the postmaster.pid of a server that is gone and whose number another process has now:
 * PostgreSQL would refuse to start. Left alone while any server process works in the cluster.
 */
export function forgetStale(stale: Postmaster, home: Home): void {
  if (process.platform !== 'linux' || isRunning(stale, home) || anyoneIn(home.cluster)) return;
  const file = join(home.cluster, 'postmaster.pid');
  const aside = `${file}.${process.pid}`;
  renameSync(file, aside);
  // Another starter may have put its own there since we read it.
  if (identityOf(readFileSync(aside, 'utf8')) === stale.identity) rmSync(aside);
  else renameSync(aside, file);
}

/** Asks the server to end at once but cleanly, and waits for it. */
export async function stopPostmaster(home: Home): Promise<void> {
  const running = readPostmaster(home);
  if (running === undefined || !isRunning(running, home)) return;
  process.kill(running.pid, 'SIGINT');
  const until = Date.now() + stopMilliseconds;
  while (Date.now() < until && readPostmaster(home)?.identity === running.identity) {
    await sleep(pollMilliseconds);
  }
}

const stopMilliseconds = 60_000; // a last checkpoint on a slow disk
const pollMilliseconds = 5;

/** A server process works in its cluster's folder; a zombie has none. */
function workingFolder(pid: number | string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

const anyoneIn = (cluster: string): boolean =>
  readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && workingFolder(entry) === cluster);
