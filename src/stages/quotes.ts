import type { Readable, Tags } from '../article.ts';

export const findQuotes = (
  _: Readable & Pick<Tags, 'entities' | 'officials'>,
): Pick<Tags, 'quotes'> => ({ quotes: [] });
