import type { Catalogue } from '../say.ts';

export const fa: Catalogue = {};
