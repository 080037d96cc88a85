import type { Readable, Tags } from '../article.ts';

export const findEntities = (_: Readable & Pick<Tags, 'countries'>): Pick<Tags, 'entities'> => ({
  entities: [],
});
