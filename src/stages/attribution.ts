import type { Readable, Tags } from '../article.ts';

export const attribute = (
  _: Readable & Pick<Tags, 'entities' | 'officials' | 'quotes'>,
): Pick<Tags, 'attributions'> => ({ attributions: [] });
