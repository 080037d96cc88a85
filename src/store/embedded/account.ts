import { readFileSync, statSync } from 'node:fs';

/** Whom the server runs as when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The owner of an existing cluster, else the first of `candidates` that this machine knows.
 * Nothing when we are no root: the server then runs as ourselves.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = accounts();
  return candidates.map((name) => known.get(name)).find((account) => account !== undefined);
}

/** Whether every folder down to `path` lets the account through; access lists show in the mode bits. */
export function isReachable(path: string, account: Account): boolean {
  const parts = path.split('/');
  return parts.every((_, index) => {
    const folder = statSync(parts.slice(0, index + 1).join('/') || '/', { throwIfNoEntry: false });
    return folder === undefined || lets(folder, account);
  });
}

const candidates = ['wirewatch', 'postgres', 'nobody']; // initdb wants a name in the password file

const lets = (folder: { mode: number; uid: number; gid: number }, account: Account): boolean => {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
};

function accounts(): ReadonlyMap<string, Account> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', , uid = '', gid = ''] = line.split(':');
      return [name, { uid: Number(uid), gid: Number(gid) }];
    }),
  );
}
