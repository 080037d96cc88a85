import type { OfficialWords } from './words.ts';

export const zh: OfficialWords = {};
