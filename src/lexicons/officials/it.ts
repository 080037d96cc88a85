import type { OfficialWords } from './words.ts';

export const it: OfficialWords = {};
