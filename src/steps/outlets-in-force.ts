import type { Outlet } from '../../crawlers/outlet.ts';
import type { Settings } from '../config.ts';
import type { WireError } from '../errors.ts';
import { type KnownOutlets, knownOutlets, restingOf } from '../outlets.ts';
import type { Store } from '../store/store.ts';

/** The outlets as of the last look; another process may have added, changed or paused some since. */
export interface OutletsInForce {
  readonly all: ReadonlyMap<string, Outlet>; // one map for good, brought up to date in place
  readonly failures: readonly WireError[]; // declarations that were left out at the first look
  readonly mayCrawl: (key: string) => boolean;
  /** Looks again; true when something has changed. */
  readonly refresh: () => Promise<boolean>;
}

interface Options {
  readonly settings: Pick<Settings, 'outletFolder' | 'onlyOutlets'>;
  readonly store: Store['outlets'];
  readonly given?: readonly Outlet[] | undefined; // instead of all that are known
}

export async function openOutlets({ settings, store, given }: Options): Promise<OutletsInForce> {
  const all = new Map<string, Outlet>();
  let mark: string | undefined;
  let known: KnownOutlets = { outlets: all, resting: new Map(), failures: [] };

  const refresh = async (): Promise<boolean> => {
    const newest = await store.mark(); // before the list: what comes in between is seen next time
    if (newest === mark) return false;
    const stored = await store.list();
    known =
      given === undefined
        ? await knownOutlets(settings, stored)
        : { outlets: byKey(given), resting: restingOf(stored), failures: [] };
    for (const key of all.keys()) if (!known.outlets.has(key)) all.delete(key);
    for (const [key, outlet] of known.outlets) all.set(key, outlet);
    mark = newest;
    return true;
  };

  await refresh();
  return {
    all,
    failures: known.failures,
    mayCrawl: (key) => all.has(key) && !known.resting.has(key),
    refresh,
  };
}

const byKey = (outlets: readonly Outlet[]): ReadonlyMap<string, Outlet> =>
  new Map(outlets.map((outlet) => [outlet.key, outlet]));
