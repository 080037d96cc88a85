import type { Catalogue } from '../say.ts';

export const ar: Catalogue = {};
