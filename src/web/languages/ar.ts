import type { Catalogue } from '../say.ts';
import { accounts } from './ar/accounts.ts';
import { errors } from './ar/errors.ts';
import { records } from './ar/records.ts';
import { review } from './ar/review.ts';
import { terms } from './ar/terms.ts';
import { things } from './ar/things.ts';

/** The site in Arabic. */
export const ar: Catalogue = { ...accounts, ...errors, ...records, ...review, ...terms, ...things };
