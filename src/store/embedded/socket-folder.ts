import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isReachable } from './account.ts';
import { folderFailure, type Home } from './home.ts';
import type { Postmaster } from './postmaster.ts';

/**
 * A folder of mode 0700 for the server's socket: `socket` beside the cluster when the path is short
 * enough for a socket, else one in the temporary folder, kept when the server starts again so that
 * those who use it find it. Those who attach read its path in postmaster.pid.
 */
export function socketFolder(home: Home, before: Postmaster | undefined): string {
  try {
    const beside = join(home.folder, 'socket');
    if (fits(beside)) return owned(beside, home);
    if (before !== undefined && isOurs(before.socketFolder, home)) return before.socketFolder;
    const parent = temporaryFolders().find((folder) => fits(join(folder, shortName)));
    return chown(mkdtempSync(join(parent ?? '/tmp', prefix)), home);
  } catch (error) {
    throw folderFailure(error, home.folder);
  }

  function temporaryFolders(): readonly string[] {
    const { account } = home;
    return [tmpdir(), '/tmp'].filter(
      (folder) => account === undefined || isReachable(folder, account),
    );
  }
}

/** Takes away a socket folder that socketFolder() made elsewhere. */
export function removeSocketFolder(folder: string, home: Home): void {
  if (basename(folder).startsWith(prefix) && isOurs(folder, home)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

const prefix = 'wirewatch-';
const shortName = `${prefix}XXXXXX`;

/** sockaddr_un: 108 bytes on Linux, 104 on macOS, with the closing zero. */
const maxSocketBytes = process.platform === 'darwin' ? 103 : 107;
const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= maxSocketBytes;

function owned(folder: string, home: Home): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return chown(folder, home);
}

function chown(folder: string, { account }: Home): string {
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

function isOurs(folder: string, { account }: Home): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const owner = account?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o777) === 0o700;
}
