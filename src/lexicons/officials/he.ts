import type { OfficialWords } from './words.ts';

export const he: OfficialWords = {};
