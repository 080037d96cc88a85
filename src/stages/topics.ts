import type { Readable, Tags } from '../article.ts';

export const findSubjects = (_: Readable): Pick<Tags, 'subjects'> => ({ subjects: [] });
