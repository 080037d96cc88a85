import type { Outlet } from '../outlet.ts';
import { irna } from './ir/irna.ts';

/** Every outlet that ships with Wirewatch, by country and slug. */
export const OUTLETS: readonly Outlet[] = [irna];
