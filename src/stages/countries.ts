import type { Readable, Tags } from '../article.ts';

export const findCountries = (_: Readable): Pick<Tags, 'countries'> => ({ countries: [] });
