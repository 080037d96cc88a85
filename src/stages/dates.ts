import type { Readable, Tags } from '../article.ts';

export const findDates = (_: Readable): Pick<Tags, 'dates'> => ({ dates: [] });
