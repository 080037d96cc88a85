import { type Outlet, parseOutlet } from '../crawlers/outlet.ts';
import { readOutletFiles } from '../crawlers/outlet-files.ts';
import { OUTLETS } from '../crawlers/outlets/registry.ts';
import type { Settings } from './config.ts';
import { WireError } from './errors.ts';
import type { OutletState, StoredOutlet } from './store/outlets.ts';

export interface KnownOutlets {
  readonly outlets: ReadonlyMap<string, Outlet>; // those that rest, too: what they published stays theirs
  readonly resting: ReadonlyMap<string, Resting>; // not to be crawled
  readonly failures: readonly WireError[]; // files and rows that are no declaration
}

export type Resting = Exclude<OutletState, 'active'>;

/**
 * The outlets that ship with the program, those that were added to the store, and those of the operator's folder;
 * of one key the last wins. Only the wanted ones.
 */
export async function knownOutlets(
  { outletFolder, onlyOutlets }: Pick<Settings, 'outletFolder' | 'onlyOutlets'>,
  stored: readonly StoredOutlet[],
): Promise<KnownOutlets> {
  const files =
    outletFolder === undefined
      ? { outlets: [], failures: [] }
      : await readOutletFiles(outletFolder);
  const rows = stored.flatMap(readStored);
  const added = rows.flatMap((row) => (row instanceof WireError ? [] : [row]));
  const all = new Map(
    [...OUTLETS, ...added, ...files.outlets].map((outlet) => [outlet.key as string, outlet]),
  );
  const wanted = [...all].filter(
    ([key]) => onlyOutlets.length === 0 || onlyOutlets.some((only) => matches(key, only)),
  );
  const failures = [...rows.filter((row) => row instanceof WireError), ...files.failures];
  return { outlets: new Map(wanted), resting: restingOf(stored), failures };
}

export const restingOf = (stored: readonly StoredOutlet[]): ReadonlyMap<string, Resting> =>
  new Map(stored.flatMap(({ key, state }) => (state === 'active' ? [] : [[key, state] as const])));

function readStored({ key, declaration }: StoredOutlet): readonly (Outlet | WireError)[] {
  if (declaration === undefined) return [];
  try {
    return [parseOutlet(declaration, `outlet ${key} of the store`)];
  } catch (error) {
    if (error instanceof WireError) return [error];
    throw error;
  }
}

const matches = (key: string, only: string): boolean =>
  only.endsWith('*') ? key.startsWith(only.slice(0, -1)) : key === only;
