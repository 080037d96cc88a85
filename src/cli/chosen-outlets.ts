import type { Outlet } from '../../crawlers/outlet.ts';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';

/** The outlets of these keys, or all of them. Throws OUTLET_UNKNOWN. */
export function chosenOutlets(
  { outlets }: Pick<App, 'outlets'>,
  keys: readonly string[],
): readonly Outlet[] {
  if (keys.length === 0) return [...outlets.values()];
  return keys.map((key) => {
    const outlet = outlets.get(key);
    if (outlet === undefined) {
      throw new WireError('OUTLET_UNKNOWN', key, { hint: '`wirewatch outlets list` names them' });
    }
    return outlet;
  });
}

/** The same to crawl: of all only those that do not rest. Throws OUTLET_PAUSED for one that was named. */
export function crawlableOutlets(
  app: Pick<App, 'outlets' | 'mayCrawl'>,
  keys: readonly string[],
): readonly Outlet[] {
  const chosen = chosenOutlets(app, keys);
  const resting = chosen.find(({ key }) => !app.mayCrawl(key));
  if (keys.length > 0 && resting !== undefined) {
    throw new WireError('OUTLET_PAUSED', resting.key, {
      hint: `\`wirewatch outlets resume ${resting.key}\` lets it be crawled again`,
    });
  }
  return chosen.filter(({ key }) => app.mayCrawl(key));
}
