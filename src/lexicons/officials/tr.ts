import type { OfficialWords } from './words.ts';

export const tr: OfficialWords = {};
