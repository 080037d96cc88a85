import type { OfficialWords } from './words.ts';

export const uk: OfficialWords = {};
