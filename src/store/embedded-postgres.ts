import { setTimeout as sleep } from 'node:timers/promises';
import { WireError } from '../errors.ts';
import { serverBinaries } from './embedded/binaries.ts';
import { embeddedRole, ensureCluster } from './embedded/cluster.ts';
import { type Home, serverHome } from './embedded/home.ts';
import { forgetStale, isRunning, readPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { join, type Presence } from './embedded/presence.ts';
import { removeSocketFolder, socketFolder } from './embedded/socket-folder.ts';
import { startServer } from './embedded/start.ts';

/** A share in the server of one data folder. */
export interface EmbeddedServer {
  readonly host: string; // the socket's folder
  readonly user: string;
  readonly home: Home;
  leave(): Promise<void>; // the last one to leave stops the server
}

/**
 * Attaches to the PostgreSQL of the data folder, making and starting it when it is not running.
 * Any number of processes may do so at once, and may die in any way. A server that ends under us is started again.
 * Throws STORE_FOLDER, STORE_DISK_FULL, STORE_NO_SERVER, STORE_VERSION, STORE_UNREACHABLE.
 */
export async function attachEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  const home = serverHome(dataFolder);
  let presence = await attach(home, () => false);
  let leaving = false;
  let gone = false;
  let reviving: Promise<void> = Promise.resolve();
  presence.lost.then(revive, revive);

  return {
    host: presence.host,
    user: embeddedRole,
    home,
    async leave() {
      leaving = true;
      await reviving;
      // Then whoever starts it again counts itself, and stops it.
      if (gone) return;
      if (await presence.isLast()) {
        await stopPostmaster(home);
        removeSocketFolder(presence.host, home);
      }
      await presence.end();
    },
  };

  function revive(): void {
    gone = true;
    if (leaving) return;
    reviving = attach(home, () => leaving).then(
      (found) => {
        presence = found;
        gone = false;
        presence.lost.then(revive, revive);
      },
      () => (leaving ? undefined : sleep(reviveMilliseconds).then(revive)),
    );
  }
}

/**
 * Each turn looks anew at what is there: others start and stop the same server meanwhile.
 * Who gives up still joins the server it has started, or nobody would count for it and stop it.
 */
async function attach(home: Home, givenUp: () => boolean): Promise<Presence> {
  const until = Date.now() + patienceMilliseconds;
  let attempt: Awaited<ReturnType<typeof startServer>> | undefined;
  while (Date.now() < until && !(givenUp() && attempt?.ended() !== false)) {
    const found = readPostmaster(home);
    if (found !== undefined && isRunning(found, home)) {
      const presence = await join(found.socketFolder);
      if (presence !== undefined) return presence;
    } else if (attempt === undefined || attempt.ended()) {
      if (found !== undefined && attempt?.refused()) forgetStale(found, home);
      attempt?.check();
      const binaries = serverBinaries(home);
      await ensureCluster(home, binaries);
      attempt = await startServer(home, binaries, socketFolder(home, found));
    }
    await sleep(pollMilliseconds);
  }
  throw new WireError('STORE_UNREACHABLE', `the server of ${home.cluster} does not answer`, {
    hint: `see ${home.log}`,
  });
}

const patienceMilliseconds = 120_000; // crash recovery of a large database
const pollMilliseconds = 10;
const reviveMilliseconds = 1000;
