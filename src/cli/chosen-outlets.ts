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
