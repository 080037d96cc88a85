import type { Catalogue } from '../say.ts';
import { accounts } from './fr/accounts.ts';
import { errors } from './fr/errors.ts';
import { records } from './fr/records.ts';
import { review } from './fr/review.ts';
import { terms } from './fr/terms.ts';
import { things } from './fr/things.ts';

/** The site in French. */
export const fr: Catalogue = { ...accounts, ...errors, ...records, ...review, ...terms, ...things };
