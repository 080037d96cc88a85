import type { OfficialWords } from './words.ts';

export const de: OfficialWords = {};
