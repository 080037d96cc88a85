import type { Outlet } from '../crawlers/outlet.ts';
import { readOutletFiles } from '../crawlers/outlet-files.ts';
import { OUTLETS } from '../crawlers/outlets/registry.ts';
import type { Settings } from './config.ts';
import type { WireError } from './errors.ts';

export interface KnownOutlets {
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly failures: readonly WireError[]; // files that are no declaration
}

/** The outlets that ship with the program and those of the operator's folder, which win; only the wanted ones. */
export async function knownOutlets({ outletFolder, onlyOutlets }: Settings): Promise<KnownOutlets> {
  const files =
    outletFolder === undefined
      ? { outlets: [], failures: [] }
      : await readOutletFiles(outletFolder);
  const all = new Map(
    [...OUTLETS, ...files.outlets].map((outlet) => [outlet.key as string, outlet]),
  );
  const wanted = [...all].filter(
    ([key]) => onlyOutlets.length === 0 || onlyOutlets.some((only) => matches(key, only)),
  );
  return { outlets: new Map(wanted), failures: files.failures };
}

const matches = (key: string, only: string): boolean =>
  only.endsWith('*') ? key.startsWith(only.slice(0, -1)) : key === only;
