import type { OfficialWords } from './words.ts';

export const ur: OfficialWords = {};
