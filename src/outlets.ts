import { type Outlet, parseOutlet } from '../crawlers/outlet.ts';
import { readOutletFiles } from '../crawlers/outlet-files.ts';
import { OUTLETS } from '../crawlers/outlets/registry.ts';
import type { Settings } from './config.ts';
import { WireError } from './errors.ts';
import type { StoredOutlet } from './store/outlets.ts';

export interface KnownOutlets {
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly failures: readonly WireError[]; // files and rows that are no declaration
}

/**
 * The outlets that ship with the program, those that were added to the store, and those of the operator's folder;
 * of one key the last wins. Only the wanted ones; a stored one that is paused or retired is left out.
 */
export async function knownOutlets(
  { outletFolder, onlyOutlets }: Settings,
  stored: readonly StoredOutlet[],
): Promise<KnownOutlets> {
  const files =
    outletFolder === undefined
      ? { outlets: [], failures: [] }
      : await readOutletFiles(outletFolder);
  const rows = stored.map(readStored);
  const added = rows.flatMap((row) => (row instanceof WireError ? [] : [row]));
  const all = new Map(
    [...OUTLETS, ...added, ...files.outlets].map((outlet) => [outlet.key as string, outlet]),
  );
  for (const { key, state } of stored) if (state !== 'active') all.delete(key);
  const wanted = [...all].filter(
    ([key]) => onlyOutlets.length === 0 || onlyOutlets.some((only) => matches(key, only)),
  );
  const failures = [...rows.filter((row) => row instanceof WireError), ...files.failures];
  return { outlets: new Map(wanted), failures };
}

function readStored({ key, declaration }: StoredOutlet): Outlet | WireError {
  try {
    return parseOutlet(declaration, `outlet ${key} of the store`);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
}

const matches = (key: string, only: string): boolean =>
  only.endsWith('*') ? key.startsWith(only.slice(0, -1)) : key === only;
