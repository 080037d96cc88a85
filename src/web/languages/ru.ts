import type { Catalogue } from '../say.ts';

export const ru: Catalogue = {};
