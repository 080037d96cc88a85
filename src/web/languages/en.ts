import type { Catalogue } from '../say.ts';

export const en: Catalogue = {};
