import type { Catalogue } from '../say.ts';

export const fr: Catalogue = {};
