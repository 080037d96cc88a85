import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WireError } from '../src/errors.ts';
import { type Outlet, parseOutlet } from './outlet.ts';

export interface OutletFiles {
  readonly outlets: readonly Outlet[];
  readonly failures: readonly WireError[]; // one a file that is no declaration; the others count all the same
}

/** Declarations of a folder, one JSON file each, in the order of their names. Throws INPUT_UNREADABLE for the folder. */
export async function readOutletFiles(folder: string): Promise<OutletFiles> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new WireError('INPUT_UNREADABLE', folder, {
      cause,
      hint: 'WIREWATCH_OUTLETS names a folder',
    });
  });
  const outlets: Outlet[] = [];
  const failures: WireError[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    try {
      outlets.push(parseOutlet(await readJson(join(folder, name)), name));
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      failures.push(error);
    }
  }
  return { outlets, failures };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new WireError('OUTLET_INVALID', `${path} is not JSON`, {
      cause,
      hint: 'docs/outlets.md shows a declaration',
    });
  }
}
