import type { Readable, Tags } from '../article.ts';

export const findOfficials = (
  _: Readable & Pick<Tags, 'countries' | 'entities'>,
): Pick<Tags, 'officials'> => ({ officials: [] });
