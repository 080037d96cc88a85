import type { OfficialWords } from './words.ts';

export const pt: OfficialWords = {};
