import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { WireError } from '../../errors.ts';
import { type Account, isReachable, serverAccount } from './account.ts';

/** Where the embedded server of one data folder keeps its files, and whom it runs as. */
export interface Home {
  readonly folder: string; //  absolute, without symbolic links
  readonly cluster: string; // PostgreSQL's own data directory
  readonly log: string;
  readonly account?: Account; // present only when we are root
}

/**
 * `<data folder>/postgres`, made if it is not there.
 * As root in a folder the server's account cannot reach (a 0700 home), `postgres` is a symbolic link
 * to a folder in /var/lib/wirewatch. Throws STORE_FOLDER, STORE_DISK_FULL.
 */
export function serverHome(dataFolder: string): Home {
  const root = resolve(dataFolder);
  const link = join(root, 'postgres');
  try {
    mkdirSync(root, { recursive: true });
    if (!existsSync(link)) makeFolder(root, link);
    const folder = realpathSync(link);
    const cluster = join(folder, 'cluster');
    const account = serverAccount(cluster);
    if (process.getuid?.() === 0 && account === undefined) throw noAccount(root);
    return {
      folder,
      cluster,
      log: join(folder, 'postgres.log'),
      ...(account === undefined ? {} : { account }),
    };
  } catch (error) {
    throw folderFailure(error, root);
  }
}

/** Where the server lives when its account cannot reach the data folder. */
const outside = '/var/lib/wirewatch';

function makeFolder(root: string, link: string): void {
  const account = serverAccount(join(link, 'cluster'));
  if (account === undefined || isReachable(opened(root), account)) {
    mkdirSync(link, { recursive: true, mode: 0o755 });
    return;
  }
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  sweepTemporary();
  const folder = mkdtempSync(join(outside, 'data-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, ownerFile), link);
  symlinkSync(folder, link);
}

const ownerFile = 'belongs-to';

/** Removes what belonged to temporary data folders that are gone; any other may only be unmounted. */
function sweepTemporary(): void {
  for (const name of readdirSync(outside)) {
    const owner = join(outside, name, ownerFile);
    const link = existsSync(owner) ? readFileSync(owner, 'utf8') : '';
    if (link.startsWith(join(tmpdir(), '/')) && !existsSync(dirname(link))) {
      rmSync(join(outside, name), { recursive: true, force: true });
    }
  }
}

/** Lets others pass through the data folder, never list it; only root calls this, on a folder of its own. */
function opened(root: string): string {
  const { mode, uid } = statSync(root);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(root, (mode & 0o777) | 0o001);
  return realpathSync(root);
}

const noAccount = (root: string): WireError =>
  new WireError('STORE_FOLDER', `${root}: PostgreSQL refuses to run as root`, {
    hint: 'run as a plain user, or add a user named wirewatch for the server to run as',
  });

export function folderFailure(error: unknown, folder: string): unknown {
  if (error instanceof WireError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new WireError('STORE_DISK_FULL', folder, { cause: error, hint: 'free some space' });
  }
  return new WireError('STORE_FOLDER', message, {
    cause: error,
    hint: 'set WIREWATCH_DATA to a folder that you can write to',
  });
}
